import { expect, it } from 'vitest';
import { blank } from './copy';
import { differences } from './difference';
import { markersOf } from './diffMarks';

it('tells what was added, removed, changed and moved, each once', async () => {
  const before = blank('mine', 'Mine').replace(
    '<startEvent id="begin" />',
    '<startEvent id="begin" /><endEvent id="gone" />',
  );
  const after = blank('mine', 'Mine now')
    .replace('<startEvent id="begin" />', '<startEvent id="begin" /><userTask id="ask" name="Ask" />')
    .replace('x="180"', 'x="200"');
  const all = await differences(before, after);
  expect(all.map((one) => `${one.change} ${one.id}`).sort()).toEqual([
    'added ask', 'changed mine', 'moved begin', 'removed gone',
  ]); // biome-ignore format: one line
  expect(all.find((one) => one.id === 'ask')).toMatchObject({ name: 'Ask', type: 'UserTask' });
  expect(all.find((one) => one.id === 'mine')?.what).toEqual(['name']);
  expect(markersOf(all).gone).toBe('diff-removed');
});

it('finds nothing between equals', async () => {
  expect(await differences(blank('a', 'A'), blank('a', 'A'))).toEqual([]);
});
