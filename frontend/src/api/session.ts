import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, setCsrf } from './client';
import { events } from './events';
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

/** Whether the person may do it; what they may not do is shown disabled with the reason, or not at all. */
export const useMay = (action: Action) => useSession().data?.actions.includes(action) ?? false;

export function useSignIn() {
  const client = useQueryClient();
  return async (user: string, password: string) => {
    const session = remember(await read(api.POST('/api/session', { body: { user, password } })));
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
