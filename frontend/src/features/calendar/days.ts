import dayjs from 'dayjs';
import type { Deployment } from '../../api/types';
import type { Freeze, Times } from './queries';

export type Kind = 'window' | 'freeze' | 'due';

export interface Entry {
  key: string;
  kind: Kind;
  from: number;
  /** Of something due: the same moment. */
  to: number;
  place: string;
  text: string;
  deployment?: string;
}

export interface Day {
  start: number;
  end: number;
  entries: Entry[];
}

const ORDER: Kind[] = ['freeze', 'window', 'due'];

export const placeOf = (project?: string | null, environment?: string | null) =>
  [project ?? '*', environment ?? '*'].join('@');

export function entries(times: Times[], freezes: Freeze[], waiting: Deployment[]): Entry[] {
  const all: Entry[] = [];
  for (const one of times)
    for (const span of one.spans)
      all.push({
        key: `w${one.project}@${one.environment}${span.from}`,
        kind: 'window',
        from: Date.parse(span.from),
        to: Date.parse(span.to),
        place: placeOf(one.project, one.environment),
        text: one.window ?? '',
      });
  for (const one of freezes)
    all.push({
      key: `f${one.id}`,
      kind: 'freeze',
      from: Date.parse(one.from),
      to: Date.parse(one.to),
      place: placeOf(one.project, one.environment),
      text: one.reason,
    });
  for (const one of waiting)
    if (one.waitsUntil)
      all.push({
        key: `d${one.id}`,
        kind: 'due',
        from: Date.parse(one.waitsUntil),
        to: Date.parse(one.waitsUntil),
        place: `${one.project}/${one.service}@${one.environment}`,
        text: `#${one.id}`,
        deployment: one.id,
      });
  return all;
}

/** What touches each day, in the reader's own zone; what goes over midnight is there on both. */
export function byDay(start: number, count: number, all: Entry[]): Day[] {
  return Array.from({ length: count }, (_, index) => {
    const day = dayjs(start).startOf('day').add(index, 'day');
    const [from, to] = [day.valueOf(), day.add(1, 'day').valueOf()];
    const touching = all.filter((one) =>
      one.kind === 'due' ? one.from >= from && one.from < to : one.from < to && one.to > from,
    );
    touching.sort((a, b) => a.from - b.from || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return { start: from, end: to, entries: touching };
  });
}

/** `01:00 – 05:00`, only what of it lies in that day; `…`: it goes on. */
export function hours(entry: Entry, day: Day): string {
  const at = (time: number) => dayjs(time).format('HH:mm');
  if (entry.kind === 'due') return at(entry.from);
  const from = entry.from <= day.start ? '00:00' : at(entry.from);
  const to = entry.to >= day.end ? '24:00' : at(entry.to);
  return `${from} – ${to}`;
}
