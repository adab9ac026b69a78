import { Ago } from './Ago';
import { useWords } from './words';

const SOON_MS = 21 * 24 * 3600_000;

/** How a certificate stands: three weeks are time enough to renew it. */
export const stands = (until: string, now: number): 'ok' | 'wait' | 'fail' => {
  const left = Date.parse(until) - now;
  return left <= 0 ? 'fail' : left < SOON_MS ? 'wait' : 'ok';
};

const GLYPH = { ok: '✓', wait: '!', fail: '✗' };

/** Until when the certificate of a site is valid. */
export function Until({ time }: { time: string | null | undefined }) {
  const words = useWords();
  if (!time) return null;
  const tone = stands(time, Date.now());
  return (
    <span className={`status ${tone}`}>
      <span aria-hidden="true">{GLYPH[tone]}</span> {words(tone === 'fail' ? 'certificateOver' : 'certificateEnds')}{' '}
      <Ago time={time} />
    </span>
  );
}
