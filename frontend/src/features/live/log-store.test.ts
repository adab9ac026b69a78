import { expect, it, vi } from 'vitest';
import type { Line } from '../../api/types';
import { parts } from './LogRow';
import { LogStore, PAGE, type Range, viewOf } from './log-store';

const line = (number: number, step: string, text = `line ${number}`): Line => ({
  line: number,
  step,
  at: '2026-11-22T02:00:00Z',
  stream: 'OUTPUT',
  text,
});
const lines = (from: number, to: number, step = '1') =>
  Array.from({ length: to - from + 1 }, (_, index) => line(from + index, step));

function serving(ranges: Range[], most = 200) {
  const asked: number[] = [];
  const source = {
    ranges: vi.fn(async () => ranges),
    lines: async (from: number, limit: number) => {
      asked.push(from);
      const some = lines(from, from + Math.min(limit, most) - 1);
      return { lines: some, next: from + some.length };
    },
  };
  return { source, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 40));

it('reaches line 1 of 200,000 and keeps only what is near', async () => {
  const { source, asked } = serving([{ from: 1, lines: 200_000, step: '1' }]);
  const store = new LogStore(source);
  await store.resync();
  expect(viewOf(store.known, undefined).count).toBe(200_000);
  expect(store.line(1)).toBeUndefined();
  await settled();
  expect(store.line(1)?.text).toBe('line 1');
  expect(asked).toEqual([1, 201, 401]); // pages of the server are shorter than ours
  for (let page = 1; page < 60; page++) store.line(page * PAGE + 1);
  await settled();
  asked.length = 0;
  store.line(1);
  await settled();
  expect(asked[0]).toBe(1); // it was forgotten, and comes again
});

it('appends what the stream tells, once', async () => {
  const store = new LogStore(serving([{ from: 1, lines: 2, step: '1' }]).source);
  await store.resync();
  store.append({ deployment: '7', step: '1', from: 1, lines: lines(1, 3) });
  store.append({ deployment: '7', step: '1', from: 1, lines: lines(1, 3) });
  store.append({ deployment: '7', step: '2', from: 4, lines: lines(4, 5, '2') });
  expect(store.known).toEqual([
    { from: 1, lines: 3, step: '1' },
    { from: 4, lines: 2, step: '2' },
  ]);
  expect(store.line(5)?.text).toBe('line 5');
});

it('asks anew when lines are missing in between', async () => {
  const { source } = serving([{ from: 1, lines: 2, step: '1' }]);
  const store = new LogStore(source);
  await store.resync();
  store.append({ deployment: '7', step: '1', from: 9, lines: lines(9, 9) });
  expect(source.ranges).toHaveBeenCalledTimes(2);
  expect(store.end).toBe(2);
});

it('counts the lines of some steps without holes, both ways', () => {
  const ranges = [
    { from: 1, lines: 3, step: '1' },
    { from: 4, lines: 2, step: '2' },
    { from: 6, lines: 4, step: '1' },
  ];
  const view = viewOf(ranges, new Set(['1']));
  expect(view.count).toBe(7);
  expect([0, 2, 3, 6].map(view.lineAt)).toEqual([1, 3, 6, 9]);
  expect([1, 3, 4, 6, 9, 10].map(view.indexOf)).toEqual([0, 2, -1, 3, 6, -1]);
  expect(viewOf([], undefined).count).toBe(0);
  expect(viewOf([], undefined).indexOf(1)).toBe(-1);
});

it('escapes what a log says, and colours it by classes', async () => {
  const store = new LogStore(serving([]).source);
  const text = '\u001b[31m<img src=x onerror=alert(1)>\u001b[0m';
  store.append({ deployment: '7', step: '1', from: 1, lines: [line(1, '1', text)] });
  expect(store.line(1)?.html).toBe('<span class="ansi-red-fg">&lt;img src=x onerror=alert(1)&gt;</span>');
});

it('marks what is looked for in whatever case', () => {
  expect(parts('An Error, an error', 'error')).toEqual([
    ['An ', false],
    ['Error', true],
    [', an ', false],
    ['error', true],
  ]);
});
