import { useQuery, useQueryClient } from '@tanstack/react-query';
import { projectQuery } from '../../api/configuration';
import { hasEnded } from '../../api/live';
import { deploymentsQuery, replicasQuery } from '../../api/queries';
import { releasesQuery } from '../../api/releases';
import { place } from '../../api/rights';
import { type Cell, cellOf } from '../../api/serving';
import type { Deployment, Project, Release, Replica, Service } from '../../api/types';
import { useEvents } from '../../api/useEvents';
import { isProduction } from '../../ui/environment';

/** One service in one environment, with all that its page shows of it. */
export interface Here {
  project: Project;
  service: Service;
  environment: string;
  /** The service in the environment, as rights name it. */
  place: string;
  replicas: Replica[];
  deployments: Deployment[];
  releases: Release[];
  cell: Cell;
  /** The release that serves here; undefined: none, or one that is no longer known. */
  serving: Release | undefined;
  cellIn: (environment: string) => Cell;
}

/** The environment of the address, else production, else the first one. */
export const environmentOf = (project: Project, asked: string): string | undefined => {
  const all = Object.keys(project.environments);
  return all.includes(asked) ? asked : (all.find(isProduction) ?? all[0]);
};

export function useService(name: string, of: string, asked: string) {
  const client = useQueryClient();
  const project = useQuery(projectQuery(name));
  const replicas = useQuery(replicasQuery(name, of));
  const deployments = useQuery(deploymentsQuery({ project: name, service: of, limit: 100 }));
  const releases = useQuery({ ...releasesQuery(name, of), enabled: project.data?.services[of] !== undefined });
  useEvents({ types: ['deployment'] }, (news) => {
    // what ended may have made a release, and is one more in the history
    if (!news.some((one) => one.type === 'gap' || (one.type === 'deployment' && hasEnded(one.data.state)))) return;
    for (const key of ['releases', 'history', 'sites']) void client.invalidateQueries({ queryKey: [key] });
  });
  const service = project.data?.services[of];
  const environment = project.data && environmentOf(project.data, asked);
  const queries = [project, replicas, deployments, releases];
  const error = project.error ?? deployments.error ?? releases.error;
  const isPending = project.isPending || (service !== undefined && queries.some((query) => query.isPending));
  const retry = () => void Promise.all(queries.map((query) => query.refetch()));
  return { project: project.data, service, error, isPending, retry, here: here() };

  function here(): Here | undefined {
    if (!project.data || !service || !environment || isPending) return;
    const cellIn = (where: string) =>
      cellOf(
        (replicas.data ?? []).filter((one) => one.environment === where && one.service === of),
        (deployments.data ?? []).filter((one) => one.environment === where),
        service.kind === 'STATIC',
      );
    const cell = cellIn(environment);
    return {
      project: project.data,
      service,
      environment,
      place: place(name, of, environment),
      cell,
      cellIn,
      replicas: (replicas.data ?? []).filter((one) => one.environment === environment && one.service === of),
      deployments: (deployments.data ?? []).filter((one) => one.environment === environment),
      releases: releases.data ?? [],
      serving: releases.data?.find((one) => one.number === cell.release),
    };
  }
}
