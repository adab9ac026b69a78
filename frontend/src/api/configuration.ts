import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, csrfHeader, languageHeader, read } from './client';
import { Problem } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Applied = Schemas['io.dragline.project.store.Applied'];
export type Change = Schemas['io.dragline.project.store.Change'];
export type Variable = Schemas['io.dragline.project.Variable'];
export type Route = Schemas['io.dragline.project.Service.Route'];
export type Site = Schemas['io.dragline.proxy.SitesApi.Site'];

/** What is configured, and what machines made of it; the pages of projects, services and routes share these reads. */
export const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ['projects', project],
    queryFn: () => read(api.GET('/api/projects/{project}', { params: { path: { project } } })),
  });

export const manifestQuery = (project: string) =>
  queryOptions({
    queryKey: ['projects', project, 'manifest'],
    queryFn: () =>
      read(api.GET('/api/projects/{project}/manifest', { params: { path: { project } }, parseAs: 'text' })),
    staleTime: 0,
    gcTime: 0, // an editor starts from what is stored now
  });

export const serversQuery = queryOptions({
  queryKey: ['servers'],
  queryFn: () => read(api.GET('/api/servers')),
  staleTime: 60_000,
});

export const sitesQuery = (name: string) =>
  queryOptions({
    queryKey: ['sites', name],
    queryFn: () => read(api.GET('/api/servers/{name}/sites', { params: { path: { name } } })),
    staleTime: 10_000,
  });

/** Whatever was read of projects may be another now. */
export const configurationChanged = (client: QueryClient) =>
  Promise.all(['projects', 'secrets'].map((key) => client.invalidateQueries({ queryKey: [key] })));

interface How {
  dryRun?: boolean;
  /** What is stored and not named is removed. */
  prune?: boolean;
}

/** A manifest is text, so this is not one of the generated calls. */
export async function applyManifest(text: string, { dryRun = false, prune = false }: How): Promise<Applied[]> {
  const response = await fetch(`/api/manifest?dryRun=${dryRun}&prune=${prune}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/yaml', ...languageHeader(), ...csrfHeader() },
    body: text,
  }).catch(() => {
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  return response.json();
}
