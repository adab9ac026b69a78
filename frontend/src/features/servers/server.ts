import type { Server, ServerBody } from '../../api/types';

export const ROLES = ['RUN', 'BUILD', 'PROXY', 'REGISTRY'] as const;
export type Role = (typeof ROLES)[number];

export const rolesOf = ({ roles }: Server): Role[] => ROLES.filter((role) => roles.includes(role));

/** How it is signed in to; nothing for this machine. */
export const reached = ({ ssh }: Pick<Server, 'ssh'>) => ssh && `${ssh.user}@${ssh.host}:${ssh.port}`;

export interface ServerForm extends Omit<ServerBody, 'nginx'> {
  signIn?: 'key' | 'password';
  nginx?: { sites?: string; state?: string; test?: string; reload?: string; readBack?: number };
}

/** Words between blanks; quotes keep blanks together, as in a shell. */
export const words = (line: string | undefined): string[] =>
  [...(line ?? '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((it) => it[1] ?? it[2] ?? it[3] ?? '');

const line = (all: string[]) => all.map((word) => (/\s/.test(word) || word === '' ? `"${word}"` : word)).join(' ');

const blank = <T>(value: T | undefined | null): T | undefined => (value === '' || value === null ? undefined : value);

export function formOf(server: Server): ServerForm {
  const { nginx, ssh } = server;
  return {
    ...server,
    roles: rolesOf(server),
    ssh: ssh ?? undefined,
    signIn: ssh?.password ? 'password' : 'key',
    disabled: server.disabled ?? '',
    nginx: { ...nginx, test: line(nginx.test), reload: line(nginx.reload) },
  };
}

/** What the form says, as the API takes it: what is empty is left out, so that the usual value counts. */
export function bodyOf({ signIn, nginx, ssh, ...form }: ServerForm): ServerBody {
  const test = words(nginx?.test);
  const reload = words(nginx?.reload);
  return {
    ...form,
    address: blank(form.address),
    socket: blank(form.socket),
    buildUser: blank(form.buildUser),
    disabled: blank(form.disabled),
    ssh: ssh && {
      ...ssh,
      key: signIn === 'password' ? undefined : blank(ssh.key),
      password: signIn === 'password' ? blank(ssh.password) : undefined,
    },
    nginx: nginx && {
      sites: blank(nginx.sites),
      state: blank(nginx.state),
      test: test.length ? test : undefined,
      reload: reload.length ? reload : undefined,
      readBack: blank(nginx.readBack),
    },
  };
}
