import type { Site } from '../../api/configuration';
import type { Project } from '../../api/types';

export interface RouteRow {
  id: string;
  /** As a browser would type it; a wildcard stays one. */
  address: string;
  wildcard: boolean;
  project: string;
  environment: string;
  service: string;
  server: string;
  path: string;
  strip: boolean;
  websocket: boolean;
  /** undefined: the server has no such file, or did not answer. */
  site: Site | undefined;
}

/** Every route of every project on each server that should have it. */
export function rowsOf(projects: Project[], sites: Map<string, Site[]>): RouteRow[] {
  return projects.flatMap((project) =>
    Object.values(project.environments).flatMap(({ name, domains, servers, listen, tls }) =>
      Object.values(project.services).flatMap((service) =>
        service.routes.flatMap((route) =>
          domains.flatMap((domain) =>
            servers.map((server): RouteRow => {
              const origin = tls ? `https://${domain}` : `http://${domain}${listen === 80 ? '' : `:${listen}`}`;
              return {
                ...route,
                id: `${server} ${origin}${route.path}`,
                address: origin + route.path,
                wildcard: domain.startsWith('*'),
                project: project.name,
                environment: name,
                service: service.name,
                server,
                site: sites.get(server)?.find((one) => one.path.endsWith(`/dragline-${project.name}-${name}.conf`)),
              };
            }),
          ),
        ),
      ),
    ),
  );
}

export const matches = (row: RouteRow, query: string) =>
  `${row.address} ${row.project}/${row.service} ${row.environment} ${row.server}`
    .toLowerCase()
    .includes(query.trim().toLowerCase());
