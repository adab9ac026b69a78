import dayjs from 'dayjs';
import { expect, it } from 'vitest';
import { byDay, type Entry, hours } from './days';

const at = (text: string) => dayjs(text).valueOf();
const entry = (kind: Entry['kind'], from: string, to: string): Entry => ({
  key: from,
  kind,
  from: at(from),
  to: at(to),
  place: 'shop@prod',
  text: '',
});

it('shows what goes over midnight on both days, each with its own hours', () => {
  const night = entry('window', '2026-11-23T22:00', '2026-11-24T02:00');
  const [monday, tuesday, wednesday] = byDay(at('2026-11-23T12:00'), 3, [night]);
  expect(monday && hours(night, monday)).toBe('22:00 – 24:00');
  expect(tuesday && hours(night, tuesday)).toBe('00:00 – 02:00');
  expect(tuesday?.entries).toEqual([night]);
  expect(wednesday?.entries).toEqual([]);
});

it('leaves a day out that something ends with', () => {
  const day = entry('freeze', '2026-11-23T00:00', '2026-11-24T00:00');
  expect(byDay(at('2026-11-23T00:00'), 2, [day]).map((it) => it.entries.length)).toEqual([1, 0]);
});

it('names a moment once and sorts by time', () => {
  const due = entry('due', '2026-11-24T01:00', '2026-11-24T01:00');
  const window = entry('window', '2026-11-24T01:00', '2026-11-24T05:00');
  const frozen = entry('freeze', '2026-11-22T00:00', '2026-11-25T00:00');
  const [, tuesday] = byDay(at('2026-11-23T00:00'), 2, [due, window, frozen]);
  expect(tuesday?.entries.map((it) => it.kind)).toEqual(['freeze', 'window', 'due']);
  expect(tuesday && hours(due, tuesday)).toBe('01:00');
});
