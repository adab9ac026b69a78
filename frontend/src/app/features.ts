import { deployments } from '../features/deployments/feature';
import { overview } from '../features/overview/feature';
import { projects } from '../features/projects/feature';
import { routes } from '../features/routes/feature';
import { services } from '../features/services/feature';
import type { Feature } from '../ui/feature';

/** All that the application consists of, in the menu's order. */
export const features: Feature[] = [overview, projects, services, deployments, routes];
