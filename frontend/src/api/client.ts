import createClient, { type Middleware } from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';

const READING = new Set(['GET', 'HEAD']);
let csrf: string | undefined;
let onSignedOut: () => void = () => {};

/** Told by the session: what goes with every request that changes something. */
export const setCsrf = (token: string | null | undefined) => {
  csrf = token ?? undefined;
};

/** Called when the server no longer knows this browser. */
export const whenSignedOut = (act: () => void) => {
  onSignedOut = act;
};

export const csrfHeader = (): Record<string, string> => (csrf ? { 'X-CSRF-Token': csrf } : {});

/** The server says its sentences in the page's language, which may be another than the browser's. */
export const languageHeader = () => ({ 'Accept-Language': document.documentElement.lang });

const problems: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (csrf && !READING.has(request.method)) request.headers.set('X-CSRF-Token', csrf);
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    if (response.status === 401 && schemaPath !== '/api/session') onSignedOut();
    throw await Problem.of(response);
  },
  onError() {
    return Problem.unreachable();
  },
};

/** Calls `/api`; whatever is not a success is thrown as a Problem. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' });
api.use(problems);

/** The body of an answer: `read(api.GET('/api/projects'))`. */
export async function read<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
