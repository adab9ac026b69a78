import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api, read } from '../../api/client';

const MOST = 5000;

/** The server looks, so that all lines are looked at and not only those that are here. */
export function useFind(deployment: string, steps: Set<string> | undefined, end: number) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(text.trim());
  const only = steps?.size === 1 ? [...steps][0] : undefined;
  const found = useQuery({
    queryKey: ['find', deployment, only, wanted, Math.floor(end / 200)],
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      read(
        api.GET('/api/deployments/{id}/output/find', {
          params: {
            path: { id: deployment },
            query: { text: wanted, limit: MOST, ...(only ? { step: Number(only) } : {}) },
          },
        }),
      ),
  });
  const hits = wanted ? found.data : undefined;
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setAt(-1);
    },
    hits,
    at: Math.max(0, at),
    /** The number of the line that one comes to; undefined: there is none. */
    move: (by: number): number | undefined => {
      if (!hits || hits.length === 0) return undefined;
      const next = (at + by + hits.length) % hits.length;
      setAt(next);
      return hits[next];
    },
  };
}
