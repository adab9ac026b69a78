import type { Action } from './types';

/** What somebody may do at a place, as the session tells it. */
export interface Held {
  scope: string;
  actions: Action[];
}

const parts = (place: string) => /^([^/@]*)(?:\/([^@]*))?(?:@(.*))?$/.exec(place)?.slice(1) ?? [];

/** Whether what holds at a scope holds in all of a place: `shop` covers `shop/api@prod`. */
export function covers(scope: string, place: string): boolean {
  if (scope === '*') return true;
  const asked = parts(place);
  return parts(scope).every((part, index) => part === undefined || part === asked[index]);
}

/** Whether a scope and a place have anything in common: `shop/api` and `shop@prod` have `shop/api@prod`. */
export function touches(scope: string, place: string): boolean {
  if (scope === '*' || place === '*') return true;
  const asked = parts(place);
  return parts(scope).every((part, at) => part === undefined || asked[at] === undefined || part === asked[at]);
}

/** `shop`, `shop/api`, `shop@prod`, `shop/api@prod`; without a project everywhere. */
export const place = (project?: string | null, service?: string | null, environment?: string | null) =>
  project ? `${project}${service ? `/${service}` : ''}${environment ? `@${environment}` : ''}` : '*';

export const holds = (held: Held[], action: Action, where: string) =>
  held.some((it) => it.actions.includes(action) && covers(it.scope, where));

export const holdsPart = (held: Held[], action: Action, where: string) =>
  held.some((it) => it.actions.includes(action) && touches(it.scope, where));
