import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

export type Hook = components['schemas']['io.dragline.hook.HookView'];
export type Delivery = components['schemas']['io.dragline.hook.DeliveryView'];
export type Verdict = Delivery['verdict'];

/** Deliveries are told by no event: whoever looks is looking for one. */
const OFTEN = 5_000;

export const hooksQuery = queryOptions({
  queryKey: ['hooks'],
  queryFn: () => read(api.GET('/api/hooks', { params: { query: {} } })),
  refetchInterval: OFTEN,
});

export const hookQuery = (id: string) =>
  queryOptions({
    queryKey: ['hooks', id],
    queryFn: () => read(api.GET('/api/hooks/{id}', { params: { path: { id } } })),
    refetchInterval: OFTEN,
  });

export const MOST = 50;

export const deliveriesQuery = (id: string, before?: number) =>
  queryOptions({
    queryKey: ['hooks', id, 'deliveries', before],
    queryFn: () =>
      read(api.GET('/api/hooks/{id}/deliveries', { params: { path: { id }, query: { before, limit: MOST } } })),
    refetchInterval: OFTEN,
  });

/** The reader's own address of the control plane comes before it. */
export const addressOf = (hook: Hook) => location.origin + hook.path;
