import type { Variable } from '../../api/configuration';
import type { Project } from '../../api/types';

/** From far to near: the nearest wins. */
export const SCOPES = ['PROJECT', 'ENVIRONMENT', 'SERVICE', 'SERVICE_IN_ENVIRONMENT'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Place {
  scope: Scope;
  value: Variable;
}

export interface Effective {
  key: string;
  /** What the containers get. */
  value: Variable;
  scope: Scope;
  /** What it hides, nearest first. */
  overridden: Place[];
}

const scopesOf = (project: Project, service: string, environment: string): Record<Scope, Record<string, Variable>> => ({
  PROJECT: project.variables,
  ENVIRONMENT: project.environments[environment]?.variables ?? {},
  SERVICE: project.services[service]?.variables ?? {},
  SERVICE_IN_ENVIRONMENT: project.services[service]?.environments[environment]?.variables ?? {},
});

/** The same rule as the server's: project, environment, service, service in environment. */
export function effectiveOf(project: Project, service: string, environment: string): Effective[] {
  const found = new Map<string, Place[]>();
  const all = scopesOf(project, service, environment);
  for (const scope of SCOPES)
    for (const [key, value] of Object.entries(all[scope]))
      found.set(key, [{ scope, value }, ...(found.get(key) ?? [])]);
  return [...found]
    .map(([key, [winner, ...overridden]]) => ({ key, ...(winner as Place), overridden }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

export const valueAt = (project: Project, service: string, environment: string, scope: Scope, key: string) =>
  scopesOf(project, service, environment)[scope][key];

export const same = (a: Variable | undefined, b: Variable | undefined) =>
  (a?.text ?? null) === (b?.text ?? null) && (a?.secret ?? null) === (b?.secret ?? null);

/** As it is shown: a secret only by its name. */
export const shown = (value: Variable | undefined): string | undefined =>
  value && (value.secret != null ? `{ secret: ${value.secret} }` : (value.text ?? ''));
