import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/session';
import { SettingsDialog } from './SettingsDialog';
import { settingsOf } from './settings';
import { useTexts } from './texts';
import type { Here } from './useService';

/** Replicas, resources and health as they are in force here. */
export function Settings({ here, onSaved }: { here: Here; onSaved: () => void }) {
  const t = useTexts();
  const may = useMay('CONFIGURE', here.place);
  const [open, setOpen] = useState(false);
  const settings = settingsOf(here.service, here.environment);
  if (settings.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('settings')}</h2>
        <Button disabled={!may} onClick={() => setOpen(true)}>
          {t('settings.edit')}
        </Button>
      </div>
      <dl className="service-facts">
        {settings.map(({ name, value, overridden }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {value || <span className="quiet">–</span>}{' '}
              {overridden !== undefined && (
                <span className="overridden">
                  <del>{overridden}</del> <span className="badge-scope">{t('SERVICE')}</span>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open && <SettingsDialog here={here} onClose={() => setOpen(false)} onSaved={onSaved} />}
    </section>
  );
}
