import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Ago } from '../../ui/Ago';
import { To } from '../../ui/To';
import type { Form } from './forms/queries';
import type { Model } from './queries';
import { useTexts } from './texts';

export function Origin({ of }: { of: Model | Form }) {
  const t = useTexts();
  if ('disabled' in of && of.disabled) return <span className="status idle">⤼ {t('disabled')}</span>;
  if (of.shipped) return <span className="quiet">{t('shipped')}</span>;
  return <span>{of.version == null ? t('draftOnly') : t('own')}</span>;
}

/** The newest version, and who is at work on the next. */
export function Newest({ of, children }: { of: Model | Form; children: ReactNode }) {
  const t = useTexts();
  return (
    <div>
      {of.version == null ? '–' : children}
      {of.draft && (
        <div className="quiet">
          {t('draft', { who: of.draft.updatedBy })} · <Ago time={of.draft.updatedAt} />
        </div>
      )}
    </div>
  );
}

interface Act {
  of: Model | Form;
  name: string;
  /** Where it is edited. */
  path: string;
  may: boolean;
  onCopy: (name: string) => void;
}

/** What is shipped is copied, what is one's own is edited. */
export function CopyOrEdit({ of, name, path, may, onCopy }: Act) {
  const t = useTexts();
  if (!of.shipped) return <Link to={path}>{t('edit')}</Link>;
  return (
    <Button size="small" disabled={!may} onClick={() => onCopy(name)} aria-label={`${t('copy')} ${name}`}>
      {t('copy')}
    </Button>
  );
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
