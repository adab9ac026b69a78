import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Marks the page as usable, on <html data-ready>: tests and people's tools wait for it, since a stream stays open. */
export function useReady(ready: boolean) {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router takes the mark away when it goes elsewhere
  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset.ready = 'true';
    return () => {
      delete document.documentElement.dataset.ready;
    };
  }, [ready, pathname]);
}
