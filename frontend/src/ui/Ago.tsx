import { useLanguage } from './texts';
import { absolute, ago } from './time';
import { useNow } from './useNow';
import { useWords } from './words';

/** How long ago it was; the exact time, with its zone, on hover and for screen readers. */
export function Ago({ time }: { time: string | null | undefined }) {
  const language = useLanguage();
  const words = useWords();
  useNow(30_000);
  if (!time) return <span className="quiet">{words('never')}</span>;
  return (
    <time dateTime={time} title={absolute(time)}>
      {ago(time, language)}
    </time>
  );
}
