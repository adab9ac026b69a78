import { useEffect } from 'react';

/** Marks the page as usable, on <html data-ready>: tests and people's tools wait for it, since a stream stays open. */
export function useReady(ready: boolean) {
  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset.ready = 'true';
    return () => {
      delete document.documentElement.dataset.ready;
    };
  }, [ready]);
}
