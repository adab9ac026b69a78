import type { Feature } from '../../ui/feature';

export const services: Feature = {
  pages: [{ path: 'projects/:project/services/:service', load: () => import('./ServicePage') }],
};
