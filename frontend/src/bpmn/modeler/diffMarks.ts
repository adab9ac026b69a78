import type { Difference } from './difference';

/** For one of two diagrams side by side: the old one does not know what was added, the new one not what was removed. */
export const markersOf = (all: Difference[]): Record<string, string> =>
  Object.fromEntries(all.map(({ id, change }) => [id, `diff-${change}`]));
