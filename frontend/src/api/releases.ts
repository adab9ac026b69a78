import { queryOptions } from '@tanstack/react-query';
import { api, read } from './client';

const MOST = 100;

export const releasesQuery = (project: string, service: string) =>
  queryOptions({
    queryKey: ['releases', project, service],
    queryFn: () =>
      read(
        api.GET('/api/projects/{project}/services/{service}/releases', {
          params: { path: { project, service }, query: { limit: MOST } },
        }),
      ),
    staleTime: 10_000,
  });

/** On which servers its image still is. */
export const releaseImageQuery = (project: string, service: string, number: number) =>
  queryOptions({
    queryKey: ['release-image', project, service, number],
    queryFn: () =>
      read(
        api.GET('/api/projects/{project}/services/{service}/releases/{number}/image', {
          params: { path: { project, service, number } },
        }),
      ),
  });
