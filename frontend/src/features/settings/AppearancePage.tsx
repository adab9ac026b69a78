import { Form, Radio, Switch } from 'antd';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { chooseKeys, chooseTheme, usePreferences } from '../../ui/preferences';
import { useReady } from '../../ui/useReady';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

/** How the page looks to this person. */
export default function AppearancePage() {
  const t = useTexts();
  const { theme, keys } = usePreferences();
  useReady(true);
  return (
    <SettingsFrame at="appearance">
      <Form layout="vertical" className="form-narrow panel">
        <Form.Item label={t('language')}>
          <LanguageChoice label={t('language')} />
        </Form.Item>
        <Form.Item label={t('theme')}>
          <Radio.Group
            aria-label={t('theme')}
            value={theme}
            onChange={(event) => chooseTheme(event.target.value)}
            options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <Form.Item label={t('keys')} extra={t('keys.hint')}>
          <Switch checked={keys} onChange={chooseKeys} aria-label={t('keys')} />
        </Form.Item>
        <p className="quiet">{t('remembered')}</p>
      </Form>
    </SettingsFrame>
  );
}
