import type { Chain } from '../../api/types';
import { To } from '../../ui/To';
import { useLanguage } from '../../ui/texts';
import { useTexts } from './texts';

/** As the clock of its zone shows it. */
function useClock(zone: string) {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  });
  return (time: string) => <time dateTime={time}>{format.format(Date.parse(time))}</time>;
}

/** When it starts by itself, and what became of the times that came. */
export function Times({ chain }: { chain: Chain }) {
  const t = useTexts();
  const clock = useClock(chain.zone);
  if (chain.at == null) return <p className="quiet">{t('byHand')}</p>;
  const missed = t(chain.missed === 'run' ? 'missed.run' : 'missed.skip');
  return (
    <>
      <p>{t('timer', { at: chain.at, zone: chain.zone, missed })}</p>
      <div className="chain-times">
        <section>
          <h2>{t('times')}</h2>
          <ol>
            {chain.next.map((time) => (
              <li key={time}>{clock(time)}</li>
            ))}
          </ol>
        </section>
        {chain.came.length > 0 && (
          <section>
            <h2>{t('came')}</h2>
            <ul className="plain">
              {chain.came.map((it) => (
                <li key={it.due}>
                  {clock(it.due)}{' '}
                  {it.run ? (
                    <To path={`/chains/-/${it.run}`}>{t('came.run', { run: it.run })}</To>
                  ) : (
                    <span className="quiet">{t('came.none', { reason: it.reason ?? '' })}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
