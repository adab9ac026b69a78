import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';

export const releasesQuery = (project: string, service: string) =>
  queryOptions({
    queryKey: ['releases', project, service],
    queryFn: () =>
      read(
        api.GET('/api/projects/{project}/services/{service}/releases', {
          params: { path: { project, service }, query: { limit: 200 } },
        }),
      ),
    staleTime: 10_000,
  });

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => read(api.GET('/api/models')),
  staleTime: 30_000,
});
