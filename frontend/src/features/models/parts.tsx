import { To } from '../../ui/To';
import type { Model } from './queries';
import { useTexts } from './texts';

export function Origin({ model }: { model: Model }) {
  const t = useTexts();
  if (model.disabled) return <span className="status idle">⤼ {t('disabled')}</span>;
  if (model.shipped) return <span className="quiet">{t('shipped')}</span>;
  return <span>{model.version == null ? t('draftOnly') : t('own')}</span>;
}

export function Purposes({ model }: { model: Model }) {
  const t = useTexts();
  if (model.purposes.length === 0) return <span className="quiet">{t('nothing')}</span>;
  return <>{model.purposes.map((it) => t(it)).join(' · ')}</>;
}

/** Services by link; the environment that chose it for itself alone comes with it. */
export function UsedBy({ model }: { model: Model }) {
  const t = useTexts();
  if (model.usedBy.length === 0) return <span className="quiet">{t('nobody')}</span>;
  return (
    <span className="used-by">
      {model.usedBy.map((place) => {
        const [, project, service, environment] = /^([^/]+)\/([^@]+)(?:@(.+))?$/.exec(place) ?? [];
        const query = environment ? `?env=${environment}` : '';
        return (
          <span key={place}>
            <To path={`/projects/${project}/services/${service}${query}`}>{place}</To>
          </span>
        );
      })}
    </span>
  );
}
