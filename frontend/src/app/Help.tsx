import { Modal, Switch } from 'antd';
import { useLanguage } from '../ui/texts';
import { entries } from './MainMenu';
import { closeOverlay } from './overlay-state';
import { chooseKeys, usePreferences } from './preferences';
import { useAppTexts } from './texts';

/** All keys, and the switch that turns the single-letter ones off. */
export default function Help() {
  const t = useAppTexts();
  const language = useLanguage();
  const keys = usePreferences((all) => all.keys);
  const rows: [string, string][] = [
    ['Ctrl / ⌘ K', t('helpPalette')],
    ['/', t('helpSearch')],
    ['?', t('helpHelp')],
    ...entries.map(({ key, title }): [string, string] => [`g ${key}`, t('helpGo', { page: title[language] })]),
  ];
  return (
    <Modal open title={t('help')} footer={null} onCancel={closeOverlay}>
      <dl className="keys">
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="inline">
        <Switch checked={keys} onChange={chooseKeys} aria-label={t('keysOn')} /> {t('keysOn')}
      </div>
    </Modal>
  );
}
