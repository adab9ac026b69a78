type Time = string | number | null | undefined;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to where each unit is counted in, such as 35 hours but two days. */
const UNITS = [
  [60 * MINUTE, MINUTE, 'minute'],
  [36 * HOUR, HOUR, 'hour'],
  [45 * DAY, DAY, 'day'],
  [540 * DAY, 30.44 * DAY, 'month'],
  [Number.POSITIVE_INFINITY, 365.25 * DAY, 'year'],
] as const;

const dateOf = (time: Time) => new Date(time ?? Date.now());

/** In the browser's own words: “2 minutes ago”, “in 8 hours”, “现在”. */
export function ago(time: Time, language: string): string {
  const ms = dateOf(time).getTime() - Date.now();
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(ms) < MINUTE) return words.format(0, 'second');
  const [, unit, name] = UNITS.find(([below]) => Math.abs(ms) < below) ?? UNITS[4];
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(Math.round(ms / unit), name);
}

const two = (number: number) => String(Math.abs(number)).padStart(2, '0');

/** With the zone: people who read it sit in several. */
export function absolute(time: Time): string {
  const at = dateOf(time);
  const zone = -at.getTimezoneOffset();
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  return `${date} ${clock} ${zone < 0 ? '-' : '+'}${two(Math.trunc(zone / 60))}:${two(zone % 60)}`;
}

/** 4.2s, 1m 12s, 2h 03m */
export function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)}s`;
  if (seconds < 60) return `${Math.round(seconds)}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${String(Math.floor(seconds % 60)).padStart(2, '0')}s`;
  return `${Math.floor(minutes / 60)}h ${String(minutes % 60).padStart(2, '0')}m`;
}
