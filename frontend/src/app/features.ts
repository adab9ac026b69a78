import { calendar } from '../features/calendar/feature';
import { chains } from '../features/chains/feature';
import { deployments } from '../features/deployments/feature';
import { hooks } from '../features/hooks/feature';
import { live } from '../features/live/feature';
import { models } from '../features/models/feature';
import { notices } from '../features/notices/feature';
import { overview } from '../features/overview/feature';
import { projects } from '../features/projects/feature';
import { registries } from '../features/registries/feature';
import { routes } from '../features/routes/feature';
import { servers } from '../features/servers/feature';
import { services } from '../features/services/feature';
import { settings } from '../features/settings/feature';
import { setup } from '../features/setup/feature';
import { tasks } from '../features/tasks/feature';
import type { Feature } from '../ui/feature';

/** All that the application consists of, in the menu's order. */
export const features: Feature[] = [
  overview,
  projects,
  services,
  deployments,
  live,
  tasks,
  chains,
  calendar,
  models,
  servers,
  routes,
  hooks,
  notices,
  registries,
  settings,
  setup,
];
