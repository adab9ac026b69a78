import { LanguageChoice } from '../../ui/LanguageChoice';
import { Foot } from './Foot';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';

export function LanguageStep({ next }: StepProps) {
  const t = useTexts();
  return (
    <>
      <LanguageChoice label={t('language')} />
      <p className="quiet">{t('languageHow')}</p>
      <Foot next={next} />
    </>
  );
}
