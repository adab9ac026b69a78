import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { deploymentsQuery } from '../../api/queries';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { To } from '../../ui/To';
import { useLanguage } from '../../ui/texts';
import { absolute } from '../../ui/time';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { byDay, type Day, entries, hours, placeOf } from './days';
import { freezesQuery, windowsQuery } from './queries';
import { useTexts } from './texts';

const SIGN = { window: '○', freeze: '❄', due: '▶' } as const;

/** Seven days, one below the other: it can be read on a phone. */
export function WeekTab() {
  const t = useTexts();
  const [view, change] = useView('week');
  const week = Number.parseInt(view.week || '0', 10) || 0;
  const start = dayjs().startOf('day').add(week, 'week');
  const windows = useQuery(windowsQuery(start.toISOString(), start.add(1, 'week').toISOString()));
  const freezes = useQuery(freezesQuery);
  const waiting = useQuery(deploymentsQuery({ state: 'WAITING_WINDOW', limit: 100 }));
  useReady(!windows.isPending && !freezes.isPending && !waiting.isPending);
  const error = windows.error ?? freezes.error ?? waiting.error;
  if (error && !windows.data) return <ErrorState error={error} retry={() => void windows.refetch()} />;
  const days = byDay(start.valueOf(), 7, entries(windows.data ?? [], freezes.data ?? [], waiting.data ?? []));
  const go = (by: number) => change({ week: week + by === 0 ? undefined : String(week + by) });
  const plain = windows.data?.every((one) => one.window == null) && days.every((day) => day.entries.length === 0);
  return (
    <>
      {(waiting.data?.length ?? 0) > 0 && (
        <section aria-label={t('waiting')}>
          <h2>{t('waiting')}</h2>
          <ul className="calendar-waiting">
            {waiting.data?.map((one) => (
              <li key={one.id}>
                <To path={`/deployments/${one.id}`}>
                  {one.project}/{one.service} → {one.environment} #{one.id}
                </To>{' '}
                {one.waitsUntil && <span>{t('until', { time: absolute(one.waitsUntil) })}</span>}
                <div className="quiet">{one.reason}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="calendar-week">
        <Button onClick={() => go(-1)} aria-label={t('earlier')}>
          ‹
        </Button>
        <h2>
          {start.format('YYYY-MM-DD')} – {start.add(6, 'day').format('MM-DD')}
        </h2>
        <Button onClick={() => go(1)} aria-label={t('later')}>
          ›
        </Button>
        <span className="quiet">{t('zone', { zone: start.format('Z') })}</span>
      </div>
      {plain ? (
        <EmptyState title={t('none')}>{t('none.how')}</EmptyState>
      ) : (
        days.map((day) => <OneDay key={day.start} day={day} />)
      )}
    </>
  );
}

function OneDay({ day }: { day: Day }) {
  const t = useTexts();
  const language = useLanguage();
  const today = dayjs().isSame(day.start, 'day');
  const name = dayjs(day.start)
    .locale(language === 'zh-CN' ? 'zh-cn' : 'en')
    .format('ddd MM-DD');
  return (
    <section className="calendar-day" aria-label={name} data-today={today || undefined}>
      <h3>
        {name} {today && <span className="quiet">{t('today')}</span>}
      </h3>
      <ul>
        {day.entries.map((one) => (
          <li key={one.key} data-kind={one.kind}>
            <span className="digits">{hours(one, day)}</span>
            <span>
              <span aria-hidden="true">{SIGN[one.kind]}</span> {t(`kind.${one.kind}`)}
            </span>
            <span className="calendar-what">
              {one.deployment ? (
                <To path={`/deployments/${one.deployment}`}>
                  {one.place} {one.text}
                </To>
              ) : (
                <>
                  <strong>{one.place === placeOf() ? t('everywhere') : one.place}</strong>{' '}
                  <span className="quiet">{one.text}</span>
                </>
              )}
            </span>
          </li>
        ))}
        {day.entries.length === 0 && <li className="quiet">{t('nothing')}</li>}
      </ul>
    </section>
  );
}
