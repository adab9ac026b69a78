import { Radio } from 'antd';
import { chooseLanguage } from '../../ui/preferences';
import { useLanguage } from '../../ui/texts';
import { Foot } from './Foot';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';

export function LanguageStep({ next }: StepProps) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <>
      <Radio.Group
        aria-label={t('language')}
        value={language}
        onChange={(event) => chooseLanguage(event.target.value)}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <p className="quiet">{t('languageHow')}</p>
      <Foot next={next} />
    </>
  );
}
