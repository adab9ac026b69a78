import { useEffect, useRef, useSyncExternalStore } from 'react';
import { events, type Filter, type News } from './events';

/** Hands over what the stream tells, as batches, at most one per frame. `gap` reaches every handler. */
export function useEvents(filter: Filter, handler: (news: News[]) => void) {
  const current = useRef(handler);
  useEffect(() => {
    current.current = handler;
  });
  const key = JSON.stringify(filter);
  useEffect(() => events.subscribe(JSON.parse(key) as Filter, (news) => current.current(news)), [key]);
}

/** Whether what is shown is live. */
export const useConnection = () => useSyncExternalStore(events.onConnection, events.connection);
