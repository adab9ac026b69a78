import { expect, it } from 'vitest';
import { faults, mending } from './findings';

it('takes the commands out of what to do', () => {
  expect(mending('make it, without rights: useradd --system dragline-build')).toEqual({
    words: 'make it, without rights',
    commands: ['useradd --system dragline-build'],
  });
  expect(mending('free some, for instance: docker system df; docker image prune -a')).toEqual({
    words: 'free some, for instance',
    commands: ['docker system df', 'docker image prune -a'],
  });
  expect(mending('apt-get install nginx')).toEqual({ words: '', commands: ['apt-get install nginx'] });
  expect(mending('install a newer engine').commands).toEqual([]);
});

it('takes them out of Chinese as well', () => {
  expect(mending('请创建一个没有权限的账号：useradd --system dragline-build')).toEqual({
    words: '请创建一个没有权限的账号',
    commands: ['useradd --system dragline-build'],
  });
  expect(mending('请腾出空间，例如：docker system df；docker image prune -a').commands).toEqual([
    'docker system df',
    'docker image prune -a',
  ]);
});

it('counts what is to be mended', () => {
  expect(
    faults([
      { what: 'a', ok: true, found: '' },
      { what: 'b', ok: false, found: '', mend: 'c' },
    ]),
  ).toBe(1);
});
