import type { Project, Service } from '../../api/types';

/** Where a browser reaches it: the domains of the environment with the paths of the service. A wildcard is no address. */
export function addressesOf(project: Project, service: Service, environment: string): string[] {
  const { domains = [], listen = 80, tls } = project.environments[environment] ?? {};
  const origin = (domain: string) =>
    tls ? `https://${domain}` : `http://${domain}${listen === 80 ? '' : `:${listen}`}`;
  return domains
    .filter((domain) => !domain.startsWith('*'))
    .flatMap((domain) => service.routes.map(({ path }) => origin(domain) + path));
}

/** The release that served before: where a rollback leads when nothing else is said. */
export function previousOf(
  deployments: { state: string; kind: string; release?: number | null; previousRelease?: number | null }[],
  serving: number | undefined,
): number | undefined {
  const made = deployments.find(
    ({ state, kind, release }) => state === 'SUCCEEDED' && kind !== 'build' && kind !== 'scale' && release === serving,
  );
  return made?.previousRelease ?? undefined;
}
