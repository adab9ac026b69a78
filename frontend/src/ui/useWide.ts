import { useSyncExternalStore } from 'react';

/** Whether the window is wider than so many pixels. */
export function useWide(pixels: number): boolean {
  const query = `(min-width: ${pixels + 1}px)`;
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
