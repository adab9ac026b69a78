import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

export type Task = components['schemas']['io.dragline.approval.TaskView'];
export type Subject = NonNullable<Task['subject']>;

export { tasksQuery } from '../../api/queries';

/** The version by which the task is answered: it never changes. */
export const formQuery = (id: string | null | undefined, version: number | null | undefined, lang: string) =>
  queryOptions({
    queryKey: ['form', id, lang, version],
    queryFn: () =>
      read(
        api.GET('/api/forms/{id}', {
          params: { path: { id: id ?? '' }, query: { lang, version: version ?? undefined } },
        }),
      ),
    enabled: id != null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const claim = (id: string) => api.POST('/api/tasks/{id}/claim', { params: { path: { id } } });
export const unclaim = (id: string) => api.POST('/api/tasks/{id}/unclaim', { params: { path: { id } } });
export const delegate = (id: string, to: string, note?: string) =>
  api.POST('/api/tasks/{id}/delegate', { params: { path: { id } }, body: { to, note } });
export const takeBack = (id: string) => api.DELETE('/api/tasks/{id}/delegate', { params: { path: { id } } });
export const complete = (id: string, data: Record<string, unknown>) =>
  api.POST('/api/tasks/{id}/complete', { params: { path: { id } }, body: { data } });
