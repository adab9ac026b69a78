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

/** Kept up to date by the stream: the shell reads it again when a task comes or goes. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => read(api.GET('/api/tasks')),
  staleTime: 5_000,
});

export const serversQuery = queryOptions({
  queryKey: ['servers'],
  queryFn: () => read(api.GET('/api/servers')),
  staleTime: 30_000,
});

/** The last check of every server; in the control plane's memory only. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: () => read(api.GET('/api/checks')),
  staleTime: 10_000,
});

export const registriesQuery = queryOptions({
  queryKey: ['registries'],
  queryFn: () => read(api.GET('/api/registries')),
  staleTime: 30_000,
});

/** Names only: of the instance and, if named, of the project. */
export const secretsQuery = (project?: string) =>
  queryOptions({
    queryKey: ['secrets', project ?? ''],
    queryFn: () => read(api.GET('/api/secrets', { params: { query: { project } } })),
    staleTime: 10_000,
  });
