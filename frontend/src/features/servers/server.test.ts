import { expect, it } from 'vitest';
import type { Server } from '../../api/types';
import { bodyOf, formOf, reached, words } from './server';

const server: Server = {
  name: 'b',
  address: '10.0.0.2',
  engine: 'DOCKER',
  socket: '/var/run/docker.sock',
  roles: ['PROXY', 'RUN'],
  nginx: {
    sites: '/etc/nginx/conf.d',
    state: '/var/lib/dragline',
    test: ['nginx', '-t'],
    reload: ['a', 'b c'],
    readBack: 9400,
  },
  buildUser: 'build',
  ssh: { host: '10.0.0.2', port: 22, user: 'root', hostKey: 'SHA256:x', key: 'k' },
};

it('sends back what it was given', () => {
  expect(bodyOf(formOf(server))).toEqual({ ...server, roles: ['RUN', 'PROXY'], disabled: undefined });
});

it('names one sign-in only and leaves out what is empty', () => {
  const form = formOf(server);
  const body = bodyOf({ ...form, signIn: 'password', address: '', ssh: { ...form.ssh, password: 'p' } });
  expect(body.ssh).toMatchObject({ key: undefined, password: 'p' });
  expect(body.address).toBeUndefined();
});

it('splits argument lists at blanks outside quotes', () => {
  expect(words('sudo -n "my nginx" \'-t\'')).toEqual(['sudo', '-n', 'my nginx', '-t']);
  expect(words(undefined)).toEqual([]);
});

it('says how a server is reached', () => {
  expect(reached(server)).toBe('root@10.0.0.2:22');
  expect(reached({ ...server, ssh: undefined })).toBeUndefined();
});
