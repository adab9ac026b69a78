import type { Wish } from './wish';

type Value = string | number | Value[] | { [key: string]: Value | undefined };

const WORD = /^(?!(?:true|false|yes|no|on|off|null|~)$)[A-Za-z/][A-Za-z0-9_./@+-]*(?::[A-Za-z0-9_./@+-]+)*$/i;

/** What YAML would read as something else stands in quotes. */
export const scalar = (value: string | number): string =>
  typeof value === 'number' || WORD.test(value) ? String(value) : JSON.stringify(value);

function lines(value: { [key: string]: Value | undefined }, pad = ''): string[] {
  return Object.entries(value).flatMap(([key, it]) => {
    if (it === undefined || it === '') return [];
    if (Array.isArray(it)) {
      if (it.length === 0) return [];
      return [`${pad}${key}:`, ...it.flatMap((one) => item(one, `${pad}  `))];
    }
    if (typeof it === 'object') {
      const inner = lines(it, `${pad}  `);
      return inner.length === 0 ? [] : [`${pad}${key}:`, ...inner];
    }
    return [`${pad}${key}: ${scalar(it)}`];
  });
}

function item(value: Value, pad: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${pad}- ${scalar(value as string)}`];
  return lines(value, `${pad}  `).map((line, index) => (index === 0 ? `${pad}- ${line.trimStart()}` : line));
}

/** Blank lines of what a person typed are no commands. */
const commandsOf = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function service(wish: Wish): { [key: string]: Value | undefined } {
  const routes = wish.domain ? [{ path: '/' }] : [];
  if (wish.from === 'image')
    return { kind: 'image', image: wish.image ?? '', ...container(wish), routes: wish.port ? routes : [] };
  const isGit = wish.from === 'git';
  const source = {
    [wish.from]: wish.location ?? '',
    branch: isGit ? wish.branch : undefined,
    path: wish.path,
    user: wish.user,
    credential: wish.credential,
    hostKey: wish.hostKey,
  };
  const commands = commandsOf(wish.commands);
  const build = { image: commands.length ? wish.buildImage : undefined, commands };
  if (wish.made === 'STATIC')
    return { kind: 'static', source, build: { ...build, output: wish.output || '.' }, routes };
  const own = wish.dockerfile && wish.dockerfile !== 'Dockerfile';
  return {
    kind: 'source',
    source,
    build,
    image: own ? { dockerfile: wish.dockerfile, context: '.' } : undefined,
    ...container(wish),
    routes: wish.port ? routes : [],
  };
}

const container = ({ port, healthPath }: Wish) => ({
  port: port ?? undefined,
  health: port && healthPath ? { path: healthPath } : undefined,
});

/** The manifest that says what the wizard was told; from here on it is the truth. */
export function manifestOf(wish: Wish): string {
  const listen = wish.domain && wish.listen && wish.listen !== 80 ? wish.listen : undefined;
  return `${lines({
    apiVersion: 'dragline/v1',
    project: wish.project,
    environments: { [wish.environment]: { servers: ['local'], domain: wish.domain, listen } },
    services: { [wish.service]: service(wish) },
  }).join('\n')}\n`;
}

/** Which project, environment and service an edited text names first; what is deployed must be what is written. */
export function named(text: string): Pick<Wish, 'project' | 'environment' | 'service'> | undefined {
  const project = /^project:\s*["']?([\w-]+)/m.exec(text)?.[1];
  const first = (section: string) =>
    new RegExp(`^${section}:[^\\n]*\\n(?:\\s*(?:#[^\\n]*)?\\n)*[ \\t]+["']?([\\w-]+)["']?:`, 'm').exec(text)?.[1];
  const environment = first('environments');
  const service = first('services');
  return project && environment && service ? { project, environment, service } : undefined;
}
