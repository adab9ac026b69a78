import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A page's filters, sorting and tab live in the address, so that a link shows what its sender saw. */
export function useView<K extends string>(...names: K[]) {
  const [params, setParams] = useSearchParams();
  const view = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<K, string>;
  const change = useCallback(
    (changes: Partial<Record<K, string | undefined>>) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(changes) as [string, string | undefined][]) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [view, change] as const;
}
