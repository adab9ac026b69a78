import { api, read } from '../../api/client';

/** Sends a manifest as the text that it is. */
export const applyManifest = (text: string, dryRun: boolean) =>
  read(
    api.POST('/api/manifest', {
      params: { query: { dryRun } },
      // the description has no body for it, since it is no JSON
      body: text as unknown as undefined,
      bodySerializer: (body: unknown) => body as string,
      headers: { 'Content-Type': 'text/yaml' },
    }),
  );
