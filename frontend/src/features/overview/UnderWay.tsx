import type { Deployment } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useTexts } from './texts';

export function UnderWay({ deployments }: { deployments: Deployment[] }) {
  const t = useTexts();
  return (
    <section className="panel under-way" aria-label={t('underWay')}>
      <h2>{t('underWay')}</h2>
      <ul>
        {deployments.map((one) => (
          <li key={one.id}>
            <StatusTag state={one.state} />
            <To path={`/deployments/${one.id}`}>
              {one.project}/{one.service} → {one.environment ?? '–'} #{one.id}
            </To>
            <span className="quiet">
              <Ago time={one.startedAt ?? one.queuedAt} /> · {t('who', { who: one.startedBy })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
