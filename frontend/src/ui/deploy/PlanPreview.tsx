import type { components } from '../../api/schema';
import { useDeployTexts } from './texts';

export type Plan = components['schemas']['io.dragline.deployment.Plan'];

/** Every command that would run, before anything runs. */
export function PlanPreview({ plan }: { plan: Plan }) {
  const t = useDeployTexts();
  const count = plan.steps.reduce((sum, step) => sum + step.commands.length, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className="plan" aria-label={t('planTitle', { count, steps: plan.steps.length })} tabIndex={0}>
      <h3>{t('planTitle', { count, steps: plan.steps.length })}</h3>
      <ol>
        {plan.steps.map((step) => (
          <li key={`${step.name} ${step.topic} ${step.server ?? ''}`}>
            <strong>{step.name}</strong>{' '}
            {step.server && <span className="quiet">{t('onServer', { server: step.server })}</span>}
            {[...step.commands.map((it) => `$ ${it}`), ...step.notes.map((it) => `# ${it}`)].map((line) => (
              <code key={line}>{line}</code>
            ))}
          </li>
        ))}
      </ol>
      {plan.warnings.length > 0 && (
        <>
          <h3>{t('warnings')}</h3>
          <ul>
            {plan.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
