import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../api/client';
import type { components } from '../../../api/schema';

export type Form = components['schemas']['io.dragline.model.FormView'];
export type FormFinding = components['schemas']['io.dragline.model.form.FormFinding'];

export interface Component {
  id: string;
  type: string;
  label?: string;
  components?: Component[];
  [property: string]: unknown;
}

export interface Schema {
  id: string;
  components: Component[];
  [property: string]: unknown;
}

/** The API's JSON is the library's, whatever it holds. */
const body = (schema: Schema) => schema as never;

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: () => read(api.GET('/api/forms')),
  staleTime: 10_000,
});

/** A published version never changes. */
export const schemaQuery = (id: string, version: number | null | undefined, lang?: string) =>
  queryOptions({
    queryKey: ['form', id, lang, version],
    queryFn: () =>
      read(
        api.GET('/api/forms/{id}', { params: { path: { id }, query: { version: version ?? undefined, lang } } }),
      ) as Promise<unknown> as Promise<Schema>,
    enabled: version != null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export async function readFormDraft(id: string): Promise<{ schema: Schema; version: number }> {
  const draft = await read(api.GET('/api/forms/{id}/draft', { params: { path: { id } } }));
  return { schema: draft.schema as unknown as Schema, version: draft.version };
}

/** @param version the save that was edited; 0: there was none */
export async function saveFormDraft(id: string, schema: Schema, version: number): Promise<number> {
  const headers = version > 0 ? { 'If-Match': `"${version}"` } : {};
  const head = await read(api.PUT('/api/forms/{id}/draft', { params: { path: { id } }, body: body(schema), headers }));
  return head.version;
}

export const discardFormDraft = (id: string) => api.DELETE('/api/forms/{id}/draft', { params: { path: { id } } });

export const lintForm = (id: string, schema: Schema): Promise<FormFinding[]> =>
  read(api.POST('/api/forms/lint', { params: { query: { id } }, body: body(schema) }));

export const publishForm = (id: string, version: number, note: string) =>
  read(api.POST('/api/forms/{id}/publish', { params: { path: { id } }, body: { version, note: note || undefined } }));
