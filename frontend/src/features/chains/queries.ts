import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, read } from '../../api/client';
import { useEvents } from '../../api/useEvents';

const TOGETHER_MS = 250;

export const chainsQuery = queryOptions({
  queryKey: ['chains'],
  queryFn: () => read(api.GET('/api/chains')),
  refetchInterval: 60_000, // its next time goes by
});

export const chainQuery = (project: string, chain: string) =>
  queryOptions({
    queryKey: ['chains', project, chain],
    queryFn: () => read(api.GET('/api/chains/{project}/{chain}', { params: { path: { project, chain } } })),
    refetchInterval: 60_000,
  });

export const runsQuery = (project: string, chain: string) =>
  queryOptions({
    queryKey: ['chain-runs', project, chain],
    queryFn: () => read(api.GET('/api/chain-runs', { params: { query: { project, chain, limit: 50 } } })),
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['chain-runs', id],
    queryFn: () => read(api.GET('/api/chain-runs/{id}', { params: { path: { id } } })),
  });

/** A version of a model never changes. */
export const xmlQuery = (version: number | null | undefined) =>
  queryOptions({
    queryKey: ['model', 'upgrade-chain', version],
    enabled: version != null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const path = { key: 'upgrade-chain', version: version ?? 0 };
      return String(await read(api.GET('/api/models/{key}/versions/{version}', { params: { path }, parseAs: 'text' })));
    },
  });

/** Keeps what is shown of chains up to date: a run changes with each of its deployments. */
export function useLiveChains() {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEvents({ types: ['chain', 'deployment'] }, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void client.invalidateQueries({ queryKey: ['chain-runs'] });
      void client.invalidateQueries({ queryKey: ['chains'] });
    }, TOGETHER_MS);
  });
}
