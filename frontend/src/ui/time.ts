import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

type Time = string | number | null | undefined;

export const ago = (time: Time, language: string) =>
  dayjs(time)
    .locale(language === 'zh-CN' ? 'zh-cn' : 'en')
    .fromNow();

/** With the zone: people who read it sit in several. */
export const absolute = (time: Time) => `${dayjs(time).format('YYYY-MM-DD HH:mm:ss')} ${dayjs(time).format('Z')}`;

/** 4.2s, 1m 12s, 2h 03m */
export function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)}s`;
  if (seconds < 60) return `${Math.round(seconds)}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${String(Math.floor(seconds % 60)).padStart(2, '0')}s`;
  return `${Math.floor(minutes / 60)}h ${String(minutes % 60).padStart(2, '0')}m`;
}
