import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { Action } from '../../api/types';

export const ACTIONS: Action[] = [
  'VIEW',
  'BUILD',
  'DEPLOY',
  'ROLL_BACK',
  'APPROVE',
  'CONFIGURE',
  'SECRETS',
  'EXEC',
  'ADMIN',
];

export const useUsers = (enabled = true) =>
  useQuery({ queryKey: ['users'], queryFn: () => read(api.GET('/api/users')), enabled });

export const useTeams = (enabled = true) =>
  useQuery({ queryKey: ['teams'], queryFn: () => read(api.GET('/api/teams')), enabled });

export const useRoles = () => useQuery({ queryKey: ['roles'], queryFn: () => read(api.GET('/api/roles')) });

export const useGrants = (enabled = true) =>
  useQuery({ queryKey: ['grants'], queryFn: () => read(api.GET('/api/grants')), enabled });

export const EVERYWHERE = '*';

/** What the API writes as `shop/api@prod`. */
export function placeOf(project?: string, environment?: string, service?: string) {
  if (!project) return EVERYWHERE;
  return `${project}${service ? `/${service}` : ''}${environment ? `@${environment}` : ''}`;
}

interface Given {
  user?: string | null;
  team?: string | null;
  scope: string;
}

export interface Holder<T> {
  key: string;
  name: string;
  team: boolean;
  at: Map<string, T[]>;
}

/** The rows and columns of the matrix: people and teams, and the places where something is granted. */
export function matrix<T extends Given>(grants: T[], everywhere: string[] = []) {
  const holders = new Map<string, Holder<T>>();
  const holder = (name: string, team: boolean) => {
    const key = `${team ? 'team' : 'user'}:${name}`;
    const known = holders.get(key) ?? { key, name, team, at: new Map() };
    holders.set(key, known);
    return known;
  };
  for (const name of everywhere) holder(name, false);
  for (const grant of grants) {
    const { at } = holder(grant.team ?? grant.user ?? '', grant.team != null);
    at.set(grant.scope, [...(at.get(grant.scope) ?? []), grant]);
  }
  const places = [...new Set(grants.map((it) => it.scope))].filter((it) => it !== EVERYWHERE).sort();
  const rows = [...holders.values()].sort((a, b) => Number(b.team) - Number(a.team) || a.name.localeCompare(b.name));
  return { rows, places };
}
