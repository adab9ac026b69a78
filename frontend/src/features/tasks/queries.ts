import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

export type Task = components['schemas']['io.dragline.approval.TaskView'];
export type Subject = NonNullable<Task['subject']>;

/** Kept up to date by the stream: the shell reads it again when a task comes or goes. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => read(api.GET('/api/tasks')),
  staleTime: 5_000,
});

export const formQuery = (id: string | null | undefined, lang: string) =>
  queryOptions({
    queryKey: ['form', id, lang],
    queryFn: () => read(api.GET('/api/forms/{id}', { params: { path: { id: id ?? '' }, query: { lang } } })),
    enabled: id != null,
    staleTime: 60_000,
  });

export const claim = (id: string) => api.POST('/api/tasks/{id}/claim', { params: { path: { id } } });
export const unclaim = (id: string) => api.POST('/api/tasks/{id}/unclaim', { params: { path: { id } } });
export const complete = (id: string, data: Record<string, unknown>) =>
  api.POST('/api/tasks/{id}/complete', { params: { path: { id } }, body: { data } });
