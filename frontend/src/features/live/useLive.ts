import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { api, read } from '../../api/client';
import { deploymentQuery } from '../../api/queries';
import type { Deployment, Step } from '../../api/types';
import { useConnection, useEvents } from '../../api/useEvents';
import { parseModel } from '../../bpmn/model';
import { LogStore } from './log-store';

const SETTLE_MS = 400;

/** News bring no commands; those that are known stay until the whole is read again. */
export function withStep(deployment: Deployment, news: Step): Deployment {
  const steps = deployment.steps ?? [];
  const old = steps.find((step) => step.id === news.id);
  const step = { ...news, commands: news.commands.length > 0 ? news.commands : (old?.commands ?? []) };
  return { ...deployment, steps: old ? steps.map((it) => (it === old ? step : it)) : [...steps, step] };
}

export function useLive(id: string) {
  const client = useQueryClient();
  const connection = useConnection();
  const found = useQuery(deploymentQuery(id));
  const log = useMemo(
    () =>
      new LogStore({
        ranges: () => read(api.GET('/api/deployments/{id}/output/ranges', { params: { path: { id } } })),
        lines: (from, limit) =>
          read(api.GET('/api/deployments/{id}/output', { params: { path: { id }, query: { from, limit } } })),
      }),
    [id],
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey: ['deployment', id] }), SETTLE_MS);
  };

  // when the stream (re)opens with this deployment's output, what came in between is asked for
  useEffect(() => {
    if (connection !== 'signed-out') void log.resync().catch(() => {});
  }, [log, connection]);

  useEvents({ deployment: id, output: true }, (all) => {
    for (const news of all) {
      if (news.type === 'output') log.append(news.data);
      else if (news.type === 'step')
        client.setQueryData<Deployment>(['deployment', id], (old) => old && withStep(old, news.data));
      if (news.type === 'gap') void log.resync().catch(() => {});
      if (news.type !== 'output') readAgain();
    }
  });

  const { key, version } = found.data?.model ?? {};
  const xml = useQuery({
    queryKey: ['model', key, version],
    enabled: key !== undefined && version != null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const path = { key: key ?? '', version: version ?? 0 };
      const text = await read(api.GET('/api/models/{key}/versions/{version}', { params: { path }, parseAs: 'text' }));
      return String(text);
    },
  });
  const model = useMemo(() => (xml.data ? parseModel(xml.data) : undefined), [xml.data]);
  return { found, xml, model, log };
}
