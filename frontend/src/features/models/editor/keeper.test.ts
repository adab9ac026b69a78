import { expect, it, vi } from 'vitest';
import { Problem } from '../../../api/problem';
import { DraftKeeper, type Keeping } from './keeper';

function keeper(save: (xml: string, version: number) => Promise<number>, version = 0) {
  const states: Keeping['state'][] = [];
  let text = 'a';
  const made = new DraftKeeper({ text: async () => text, save }, version, (it) => states.push(it.state), 1);
  return {
    made,
    states,
    type: (next: string) => {
      text = next;
      made.touch();
    },
  };
}

it('saves on top of the version it saved before', async () => {
  const saves: [string, number][] = [];
  const { made, states, type } = keeper(async (xml, version) => saves.push([xml, version]) && version + 1);
  type('one');
  expect(await made.flush()).toBe(true);
  type('two');
  await vi.waitFor(() => expect(states.at(-1)).toBe('saved'));
  expect(saves).toEqual([['one', 0], ['two', 1]]); // biome-ignore format: one line
});

it('never saves twice at once', async () => {
  let open = 0;
  let most = 0;
  const { made, type } = keeper(async (_, version) => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open--;
    return version + 1;
  });
  type('one');
  const first = made.flush();
  type('two');
  await Promise.all([first, made.flush()]);
  await made.flush();
  expect(most).toBe(1);
  expect(made.isDirty).toBe(false);
});

it('stops at a conflict until told whose to keep, and loses nothing', async () => {
  const saves: [string, number][] = [];
  const { made, states, type } = keeper(async (xml, version) => {
    if (version !== 7) throw new Problem(409, 'Conflict', 'bob saved a draft');
    saves.push([xml, version]);
    return 8;
  }, 3);
  type('mine');
  expect(await made.flush()).toBe(false);
  type('mine, more');
  expect(await made.flush()).toBe(false);
  expect(states.at(-1)).toBe('conflict');
  expect(await made.overwrite(7)).toBe(true);
  expect(saves).toEqual([['mine, more', 7]]);
});

it('keeps what the server could not take', async () => {
  const { made, states, type } = keeper(async () => Promise.reject(Problem.unreachable()));
  type('one');
  expect(await made.flush()).toBe(false);
  expect(states.at(-1)).toBe('failed');
  expect(made.isDirty).toBe(true);
});
