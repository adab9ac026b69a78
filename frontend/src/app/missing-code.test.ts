import { afterEach, expect, it, vi } from 'vitest';
import { isMissingCode, reloadWhenReachable } from './missing-code';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sessionStorage.clear();
});

it('knows what each browser says', () => {
  for (const said of [
    'Failed to fetch dynamically imported module: http://x/assets/a.js',
    'error loading dynamically imported module: http://x/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])
    expect(isMissingCode(new TypeError(said)), said).toBe(true);
  expect(isMissingCode(new TypeError('x is undefined'))).toBe(false);
});

it('loads anew when the server answers again, and only once', async () => {
  vi.useFakeTimers();
  const ask = vi.fn().mockRejectedValueOnce(new TypeError('refused')).mockResolvedValue({ ok: true });
  vi.stubGlobal('fetch', ask);
  const reload = vi.fn();
  reloadWhenReachable(reload);
  await vi.advanceTimersByTimeAsync(100);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5000);
  expect(reload).toHaveBeenCalledTimes(1);
  reloadWhenReachable(reload); // the new page lacks the same code
  await vi.advanceTimersByTimeAsync(5000);
  expect(reload).toHaveBeenCalledTimes(1);
});
