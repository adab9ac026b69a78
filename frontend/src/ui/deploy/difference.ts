/** One value that differs; undefined: it is not there. */
export interface Change {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

const flat = (value: unknown, path: string, into: Map<string, string>) => {
  if (value === null || value === undefined) return;
  if (typeof value === 'object' && Object.keys(value).length > 0)
    for (const [key, inner] of Object.entries(value)) flat(inner, path ? `${path}.${key}` : key, into);
  else if (typeof value !== 'object') into.set(path, String(value));
};

/** What differs between two documents, value by value, in the order of their paths. */
export function difference(before: unknown, after: unknown): Change[] {
  const old = new Map<string, string>();
  const now = new Map<string, string>();
  flat(before, '', old);
  flat(after, '', now);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort()
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }));
}
