import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { absolute, ago } from './time';

const now = Date.parse('2026-01-31T12:00:00Z');
beforeEach(() => vi.useFakeTimers({ now }));
afterEach(() => vi.useRealTimers());

it('says how long ago it was, and how soon it will be, in both languages', () => {
  expect(ago(now - 20_000, 'en')).toBe('now');
  expect(ago(now - 120_000, 'en')).toBe('2 minutes ago');
  expect(ago(now - 3600_000, 'en')).toBe('1 hour ago');
  expect(ago(now + 8 * 3600_000, 'en')).toBe('in 8 hours');
  expect(ago(now - 3 * 86_400_000, 'zh-CN')).toBe('3天前');
  expect(ago(now - 60 * 86_400_000, 'en')).toBe('2 months ago');
  expect(ago(now - 800 * 86_400_000, 'zh-CN')).toBe('2年前');
});

it('tells the exact time with its zone', () => {
  const at = new Date(2026, 0, 5, 3, 4, 9);
  expect(absolute(at.getTime())).toMatch(/^2026-01-05 03:04:09 [+-]\d\d:\d\d$/);
  expect(
    Date.parse(
      absolute(at.getTime())
        .replace(/ ([+-])/, '$1')
        .replace(' ', 'T'),
    ),
  ).toBe(at.getTime());
});
