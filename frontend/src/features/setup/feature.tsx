import type { Feature } from '../../ui/feature';

/** The first run; the overview offers it while there is no project. */
export const setup: Feature = { pages: [{ path: 'setup', load: () => import('./SetupPage') }] };
