import { deployments } from '../features/deployments/feature';
import { overview } from '../features/overview/feature';
import { registries } from '../features/registries/feature';
import { servers } from '../features/servers/feature';
import { settings } from '../features/settings/feature';
import { setup } from '../features/setup/feature';
import type { Feature } from '../ui/feature';

/** All that the application consists of, in the menu's order. */
export const features: Feature[] = [overview, deployments, servers, registries, settings, setup];
