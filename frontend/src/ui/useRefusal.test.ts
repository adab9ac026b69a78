import { expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { howToCompare } from './HostKeyField';
import { fieldOf, withoutField } from './useRefusal';

const problem = (field?: string) =>
  new Problem(400, 'Bad Request', `${field}: is missing`, undefined, undefined, field);

it('finds the field that a refusal names', () => {
  const names = [['name'], ['ssh', 'host'], ['ssh', 'port']];
  expect(fieldOf(names, problem('ssh.host'))).toEqual(['ssh', 'host']);
  expect(fieldOf(names, problem('host'))).toEqual(['ssh', 'host']);
  expect(fieldOf(names, problem('nginx.sites'))).toBeUndefined();
  expect(fieldOf(names, problem())).toBeUndefined();
});

it('takes the name off where the message stands at the field', () => {
  expect(withoutField(problem('name'))).toBe('is missing');
  expect(withoutField(new Problem(400, '', "ssh.port is '0'", undefined, undefined, 'ssh.port'))).toBe(
    "ssh.port is '0'",
  );
});

it('tells how to compare each type of host key', () => {
  expect(howToCompare('ssh-rsa')).toContain('_rsa_');
  expect(howToCompare('ecdsa-sha2-nistp256')).toContain('_ecdsa_');
  expect(howToCompare('ssh-ed25519')).toContain('_ed25519_');
});
