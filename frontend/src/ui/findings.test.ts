import { expect, it } from 'vitest';
import { faults, heading, mending } from './findings';

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

it('names the lines in Chinese and keeps what it does not know', () => {
  expect(heading('runc has no known hole', 'zh-CN')).toBe('runc 没有已知漏洞');
  expect(heading('nginx reads /etc/nginx/conf.d', 'zh-CN')).toBe('nginx 读取 /etc/nginx/conf.d');
  expect(heading('something new', 'zh-CN')).toBe('something new');
  expect(heading('clock', 'en')).toBe('clock');
});

it('counts what is to be mended', () => {
  expect(
    faults([
      { what: 'a', ok: true, found: '' },
      { what: 'b', ok: false, found: '', mend: 'c' },
    ]),
  ).toBe(1);
});
