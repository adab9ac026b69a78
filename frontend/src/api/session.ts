import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, setCsrf } from './client';
import { events } from './events';
import { holds, holdsPart } from './rights';
import type { Action, Preferences, Session } from './types';

const remember = (session: Session): Session => {
  setCsrf(session.csrf);
  return session;
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => remember(await read(api.GET('/api/session'))),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useSession = () => useQuery(sessionQuery);

/**
 * Whether the person may do it; what they may not do is shown disabled with the reason, or not at all.
 * Of a place, such as `shop/api@prod` or `*` for everywhere: whether in all of it; without one: whether anywhere.
 */
export const useMay = (action: Action, place?: string) => {
  const session = useSession().data;
  if (place === undefined) return session?.actions.includes(action) ?? false;
  return holds(session?.grants ?? [], action, place);
};

/** Of a place: whether in any part of it, such as one service of a project. */
export const useMayIn = (action: Action, place: string) => holdsPart(useSession().data?.grants ?? [], action, place);

/** The same for lists, whose rows have places of their own. */
export const useRights = () => {
  const held = useSession().data?.grants ?? [];
  return (action: Action, place: string) => holds(held, action, place);
};

export function useSignIn() {
  const client = useQueryClient();
  return async (user: string, password: string, code?: string) => {
    const session = remember(await read(api.POST('/api/session', { body: { user, password, code } })));
    client.setQueryData(sessionQuery.queryKey, session);
    return session;
  };
}

export function useSignOut() {
  const client = useQueryClient();
  return async () => {
    events.stop('signed-out');
    await api.DELETE('/api/session');
    client.clear();
    location.assign('/login');
  };
}

export const savePreferences = (wish: Preferences) => api.PUT('/api/session/preferences', { body: wish });
