import { expect, it } from 'vitest';
import { dictionaries } from '../ui/texts';
import { features } from './features';
import { safeNext } from './SignInPage';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const styles = import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true });
import.meta.glob('../**/texts.ts', { eager: true });

const imports = (source: string) =>
  [...source.matchAll(/from '(\.[^']*)'|import\('(\.[^']*)'\)/g)].map((it) => it[1] ?? it[2] ?? '');
const folderOf = (file: string) => /^\.\.\/(features\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? 'app';
/** The editors' own boxes, which their pages place. */
const LIBRARY = /^(ant|djs|fjs)-|^(canvas|modeler|form-editor)$/;
const MAY_USE: Record<string, string[]> = { api: [], ui: ['api'], bpmn: ['ui', 'api'], form: ['ui', 'api'] };

it('lets features use bpmn, form, ui and api, and never each other', () => {
  const wrong: string[] = [];
  for (const [file, source] of Object.entries(sources)) {
    const own = folderOf(file.replace(/^\.\//, '../app/'));
    if (own === 'app' || !file.startsWith('../')) continue;
    const allowed = own.startsWith('features/') ? ['bpmn', 'form', 'ui', 'api'] : MAY_USE[own];
    for (const path of imports(source)) {
      const target = new URL(path, `http://x/${file.slice(3)}`).pathname.slice(1);
      const other = folderOf(`../${target}`);
      if (other !== own && !allowed?.includes(other)) wrong.push(`${file} → ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('says everything in both languages', () => {
  expect(dictionaries.size).toBeGreaterThan(3);
  for (const [name, { en, zh }] of dictionaries) {
    const base = (all: Record<string, string>) =>
      [...new Set(Object.keys(all).map((key) => key.replace(/_(one|other)$/, '')))].sort();
    expect(base(zh), name).toEqual(base(en));
    for (const [key, text] of Object.entries(zh)) expect(text, `${name} ${key}`).not.toBe('');
    const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const key of Object.keys(zh)) expect(holes(zh[key] ?? ''), `${name} ${key}`).toEqual(holes(en[key] ?? ''));
  }
});

it('lets no feature style the classes of another one: a page looks the same whatever was seen before it', () => {
  const owners = new Map<string, Set<string>>();
  for (const [file, text] of Object.entries(styles)) {
    const own = folderOf(file.replace(/^\.\//, '../app/'));
    const rules = text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
    const first = [...rules].flatMap(([, all]) => (all ?? '').split(',').map((one) => /^\s*\.([\w-]+)/.exec(one)?.[1]));
    for (const name of first) if (name) owners.set(name, (owners.get(name) ?? new Set()).add(own));
  }
  expect(owners.size).toBeGreaterThan(100);
  const isFeature = (room: string) => room.startsWith('features/');
  const shared = [...owners].filter(
    ([name, rooms]) => rooms.size > 1 && [...rooms].some(isFeature) && !LIBRARY.test(name),
  );
  expect(shared.map(([name, rooms]) => `${name}: ${[...rooms].join(', ')}`)).toEqual([]);
});

it('keeps its rooms small', () => {
  const large = Object.entries(sources).filter(
    ([file, source]) => !file.includes('schema.d') && source.split('\n').length > 250,
  );
  expect(large.map(([file]) => file)).toEqual([]);
});

it('gives every menu entry a key of its own and a page', () => {
  const entries = features.flatMap((feature) => feature.menu ?? []);
  expect(new Set(entries.map((it) => it.key)).size).toBe(entries.length);
  const paths = features.flatMap((feature) => feature.pages.map((page) => `/${page.path}`));
  for (const { path } of entries) expect(paths).toContain(path);
});

it('goes on to pages of its own only after a sign-in', () => {
  expect(safeNext('/deployments?env=prod')).toBe('/deployments?env=prod');
  for (const foreign of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', null])
    expect(safeNext(foreign)).toBe('/');
});
