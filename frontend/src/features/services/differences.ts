import type { Release, Service } from '../../api/types';
import type { Difference } from '../../ui/Changes';

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSecret = (value: Record<string, unknown>) => 'secret' in value && 'text' in value;

function flatten(path: string, value: unknown, into: Map<string, string>) {
  if (value == null) return;
  if (isPart(value) && isSecret(value))
    into.set(path, value.secret == null ? String(value.text) : `{ secret: ${value.secret} }`);
  else if (isPart(value))
    for (const [key, inner] of Object.entries(value)) flatten(path ? `${path}.${key}` : key, inner, into);
  else if (Array.isArray(value)) {
    if (value.length > 0) into.set(path, value.map((it) => (isPart(it) ? JSON.stringify(it) : String(it))).join('\n'));
  } else into.set(path, duration(value));
}

/** PT1M30S reads 1m30s, as manifests write it. */
const duration = (value: unknown) => {
  const text = String(value);
  return /^PT\d/.test(text) ? text.slice(2).toLowerCase() : text;
};

/** Setting by setting, by the paths of a manifest. */
export function differences(before: unknown, after: unknown): Difference[] {
  const was = new Map<string, string>();
  const is = new Map<string, string>();
  flatten('', before, was);
  flatten('', after, is);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }));
}

/** Image, revision, files and the configuration each was made with. */
export const releaseDifferences = (from: Release, to: Release): Difference[] =>
  differences(
    { image: from.image, bundle: from.bundle, revision: from.revision, ...prefixed(from.configuration) },
    { image: to.image, bundle: to.bundle, revision: to.revision, ...prefixed(to.configuration) },
  );

const prefixed = (configuration: Service) => ({ configuration });

/** What the configuration has for this environment and the serving release has not: it comes with the next release. */
export const waiting = (serving: Release | undefined, service: Service, environment: string): Difference[] =>
  serving
    ? differences(serving.configuration, service).filter(
        ({ path }) => !path.startsWith('environments.') || path.startsWith(`environments.${environment}.`),
      )
    : [];
