import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Whether the window is wider than so many pixels. */
export const useWide = (pixels: number) => useMedia(`(min-width: ${pixels + 1}px)`);

/** Whether fingers do what elsewhere a mouse does; style sheets ask the same. */
export const useTouch = () => useMedia('(pointer: coarse), (max-width: 640px)');
