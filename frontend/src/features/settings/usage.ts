import type { Project, Registry, Server } from '../../api/types';

export interface Use {
  what: string;
  path: string;
}

interface Stored {
  projects: Project[];
  servers: Server[];
  registries: Registry[];
}

type Variables = Record<string, { secret?: string | null }> | undefined | null;

/** What needs a secret, by all that is stored. A secret of a project hides one of the instance that has the same name. */
export function usesOf(
  secret: { name: string; project?: string | null },
  { projects, servers, registries }: Stored,
): Use[] {
  const { name, project } = secret;
  const uses: Use[] = [];
  const has = (variables: Variables) => Object.values(variables ?? {}).some((it) => it.secret === name);
  for (const it of projects.filter((one) => !project || one.name === project)) {
    const path = `/projects/${it.name}`;
    if (has(it.variables)) uses.push({ what: it.name, path });
    for (const [env, one] of Object.entries(it.environments))
      if (has(one.variables) || one.tls === name) uses.push({ what: `${it.name} (${env})`, path });
    for (const [key, one] of Object.entries(it.services)) {
      const inSome = Object.values(one.environments ?? {}).some((env) => has(env.variables));
      if (has(one.variables) || inSome || one.source?.credential === name)
        uses.push({ what: `${it.name}/${key}`, path: `${path}/services/${key}` });
    }
  }
  if (project) return uses;
  for (const { name: server, ssh } of servers)
    if (ssh?.key === name || ssh?.password === name) uses.push({ what: server, path: `/servers/${server}` });
  for (const registry of registries)
    if (registry.password === name) uses.push({ what: registry.name, path: '/registries' });
  return uses;
}
