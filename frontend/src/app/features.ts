import { deployments } from '../features/deployments/feature';
import { models } from '../features/models/feature';
import { overview } from '../features/overview/feature';
import { tasks } from '../features/tasks/feature';
import type { Feature } from '../ui/feature';

/** All that the application consists of, in the menu's order. */
export const features: Feature[] = [overview, deployments, tasks, models];
