import type { Feature } from '../../ui/feature';

export const live: Feature = {
  pages: [{ path: 'deployments/:id', load: () => import('./LivePage') }],
};
