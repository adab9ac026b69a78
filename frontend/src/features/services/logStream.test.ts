import { expect, it } from 'vitest';
import { filtered, LogLines } from './logStream';

it('puts pieces together, takes the replica off and numbers the lines', () => {
  const lines = new LogLines(true);
  expect(lines.feed('1 | hel')).toEqual([]);
  expect(lines.feed('lo\n2 | wor')).toEqual([{ number: 1, replica: 1, text: 'hello' }]);
  expect(lines.feed('ld | x\r\n')).toEqual([
    { number: 1, replica: 1, text: 'hello' },
    { number: 2, replica: 2, text: 'world | x' },
  ]);
  expect(filtered(lines.feed(''), 2, '')).toHaveLength(1);
  expect(filtered(lines.feed(''), 0, 'HELLO')).toHaveLength(1);
});

it('leaves a line of a single replica as it is, and keeps the newest', () => {
  const lines = new LogLines(false);
  expect(lines.feed('7 | seven\n')[0]).toEqual({ number: 1, replica: 0, text: '7 | seven' });
  const all = lines.feed('x\n'.repeat(20_001));
  expect(all).toHaveLength(20_000);
  expect(all.at(-1)?.number).toBe(20_002);
});
