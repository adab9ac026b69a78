import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { News } from './events';
import type { Deployment, DeploymentState } from './types';
import { useEvents } from './useEvents';

const ENDED = new Set<DeploymentState>(['SUCCEEDED', 'ROLLED_BACK', 'FAILED', 'REJECTED', 'CANCELLED']);
const TOGETHER_MS = 300;

export const hasEnded = (state: DeploymentState) => ENDED.has(state);

/** Writes new states into what is shown at once; what the event does not hold is read again a moment later. */
export function applyNews(client: QueryClient, news: News[]): Set<string> {
  const stale = new Set<string>();
  for (const one of news) {
    if (one.type === 'gap') for (const key of ['deployments', 'deployment', 'replicas', 'tasks']) stale.add(key);
    if (one.type === 'task') stale.add('tasks');
    if (one.type !== 'deployment') continue;
    const { id, state, reason } = one.data;
    const patch = <T extends Deployment | undefined>(found: T): T =>
      found?.id === id ? { ...found, state, reason: reason ?? found.reason } : found;
    client.setQueriesData<Deployment[]>({ queryKey: ['deployments'] }, (list) => list?.map(patch));
    client.setQueryData<Deployment>(['deployment', id], patch);
    stale.add('deployments');
    if (ENDED.has(state)) stale.add('replicas');
  }
  return stale;
}

/** Keeps every list of deployments, replicas and tasks up to date; the shell calls it once. */
export function useLiveLists() {
  const client = useQueryClient();
  const stale = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEvents({ types: ['deployment', 'task'] }, (news) => {
    for (const key of applyNews(client, news)) stale.current.add(key);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      for (const key of stale.current) void client.invalidateQueries({ queryKey: [key] });
      stale.current.clear();
    }, TOGETHER_MS);
  });
}
