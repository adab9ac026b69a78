import { queryOptions } from '@tanstack/react-query';
import { api, read } from './client';
import type { DeploymentState } from './types';

export interface DeploymentFilter {
  project?: string;
  service?: string;
  environment?: string;
  state?: DeploymentState;
  limit?: number;
}

/** Reads that several pages share; the first word of a key is what changes together. */
export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: () => read(api.GET('/api/projects')),
  staleTime: 30_000,
});

export const replicasQuery = (project?: string, service?: string) =>
  queryOptions({
    queryKey: ['replicas', { project, service }],
    queryFn: () => read(api.GET('/api/replicas', { params: { query: { project, service } } })),
    staleTime: 10_000,
    refetchInterval: 30_000, // a container that dies by itself is in no event
  });

export const deploymentsQuery = (filter: DeploymentFilter) =>
  queryOptions({
    queryKey: ['deployments', filter],
    queryFn: () => read(api.GET('/api/deployments', { params: { query: filter } })),
    staleTime: 10_000,
  });

export const deploymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['deployment', id],
    queryFn: () => read(api.GET('/api/deployments/{id}', { params: { path: { id } } })),
  });
