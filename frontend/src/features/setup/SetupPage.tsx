import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { DeployStep } from './DeployStep';
import { LanguageStep } from './LanguageStep';
import { ManifestStep } from './ManifestStep';
import { RegistryStep } from './RegistryStep';
import { ServerStep } from './ServerStep';
import { SourceStep } from './SourceStep';
import { useTexts } from './texts';
import { forget, STEPS, type StepName } from './wish';
import './setup.css';

export interface StepProps {
  next: () => void;
  back: () => void;
}

const PAGES: Record<StepName, (props: StepProps) => React.ReactNode> = {
  language: LanguageStep,
  server: ServerStep,
  registry: RegistryStep,
  source: SourceStep,
  manifest: ManifestStep,
  deploy: DeployStep,
};

/** From nothing to a running service; the step is in the address, what was said in the browser. */
export default function SetupPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const [view, change] = useView('step');
  const at = Math.max(0, STEPS.indexOf(view.step as StepName));
  const name = STEPS[at] ?? 'language';
  const Step = PAGES[name];
  const go = (index: number) => change({ step: STEPS[Math.min(Math.max(index, 0), STEPS.length - 1)] });
  useReady(true);
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        <Button
          onClick={() => {
            forget();
            go(0);
          }}
        >
          {t('anew')}
        </Button>
        <Button onClick={() => void navigate('/')}>{t('leave')}</Button>
      </PageHead>
      <p className="quiet">{t('intro')}</p>
      <div className="setup">
        <ol className="setup-steps" aria-label={t('steps')}>
          {STEPS.map((step, index) => (
            <li key={step} className={index < at ? 'past' : undefined}>
              <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => go(index)}>
                <span className="number" aria-hidden="true">
                  {index < at ? '✓' : index + 1}
                </span>
                <span className="name">{t(step)}</span>
              </button>
            </li>
          ))}
        </ol>
        <section className="panel" data-step-name={name}>
          <h2>{t(name)}</h2>
          <Step key={name} next={() => go(at + 1)} back={() => go(at - 1)} />
        </section>
      </div>
    </>
  );
}
