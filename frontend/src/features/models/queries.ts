import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Template } from '../../bpmn/modeler/modeler';

export type Model = components['schemas']['io.dragline.model.ModelView'];
export type Draft = components['schemas']['io.dragline.model.Draft'];
export type Finding = components['schemas']['io.dragline.engine.Models.Finding'];

const XML = {
  bodySerializer: (body: unknown) => body as string,
  headers: { 'Content-Type': 'application/xml' },
};

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => read(api.GET('/api/models')),
  staleTime: 10_000,
});

/** A published version never changes. */
export const xmlQuery = (key: string, version: number | null | undefined) =>
  queryOptions({
    queryKey: ['model-xml', key, version],
    queryFn: () =>
      read(
        api.GET('/api/models/{key}/versions/{version}', {
          params: { path: { key, version: version ?? 0 } },
          parseAs: 'text',
        }),
      ) as Promise<string>,
    enabled: version != null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const stepsQuery = (lang: string) =>
  queryOptions({
    queryKey: ['steps', lang],
    queryFn: () => read(api.GET('/api/steps', { params: { query: { lang } } })) as Promise<Template[]>,
    staleTime: 300_000,
  });

export const readDraft = (key: string): Promise<Draft> =>
  read(api.GET('/api/models/{key}/draft', { params: { path: { key } } }));

/** @param version the save that was edited; 0: there was none */
export async function saveDraft(key: string, xml: string, version: number): Promise<number> {
  const headers = { ...XML.headers, ...(version > 0 ? { 'If-Match': `"${version}"` } : {}) };
  const head = await read(
    api.PUT('/api/models/{key}/draft', {
      params: { path: { key } },
      body: xml,
      bodySerializer: XML.bodySerializer,
      headers,
    }),
  );
  return head.version;
}

export const discardDraft = (key: string) => api.DELETE('/api/models/{key}/draft', { params: { path: { key } } });

export const lint = (xml: string): Promise<Finding[]> => read(api.POST('/api/models/lint', { body: xml, ...XML }));

export const publish = (key: string, version: number, note: string) =>
  read(
    api.POST('/api/models/{key}/publish', { params: { path: { key } }, body: { version, note: note || undefined } }),
  );

export const setDisabled = (key: string, disabled: boolean) =>
  api.PUT('/api/models/{key}/disabled', { params: { path: { key } }, body: { disabled } });
