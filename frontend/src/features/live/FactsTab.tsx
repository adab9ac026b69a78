import type { ReactNode } from 'react';
import type { Deployment } from '../../api/types';
import { ReleaseDifference } from '../../ui/deploy/ReleaseDifference';
import { absolute } from '../../ui/time';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

export function FactsTab({ deployment }: { deployment: Deployment }) {
  const t = useTexts();
  const words = useWords();
  const { image, revision, release, previousRelease, model, reason, note, startedBy, trigger } = deployment;
  const time = (at: string | null | undefined) => at && <time dateTime={at}>{absolute(at)}</time>;
  const facts: [string, ReactNode][] = [
    [words('release'), release],
    [t('previous_release'), previousRelease],
    [t('revision'), revision && <code>{revision}</code>],
    [t('image'), image && <code>{image}</code>],
    [t('who'), t('by', { who: startedBy, trigger })],
    [t('note'), note],
    [t('reason'), reason],
    [t('model'), `${model.key}${model.version == null ? '' : ` v${model.version}`}`],
    [t('queuedAt'), time(deployment.queuedAt)],
    [t('startedAt'), time(deployment.startedAt)],
    [t('endedAt'), time(deployment.endedAt)],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className="deploy-facts" aria-label={t('deploys')} tabIndex={0}>
      <dl>
        {facts.map(
          ([name, value]) =>
            value != null &&
            value !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {release != null && previousRelease != null && release !== previousRelease && (
        <section>
          <h3>{t('difference', { from: previousRelease, to: release })}</h3>
          <ReleaseDifference
            project={deployment.project}
            service={deployment.service}
            from={previousRelease}
            to={release}
          />
        </section>
      )}
    </section>
  );
}
