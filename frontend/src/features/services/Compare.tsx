import type { Release } from '../../api/types';
import { Changes } from '../../ui/Changes';
import { releaseDifferences } from './differences';
import { useTexts } from './texts';

/** Image, revision and configuration of two releases. */
export function Compare({ pair }: { pair: Release[] }) {
  const t = useTexts();
  const [from, to] = pair;
  if (!from || !to) return <p className="quiet">{t('compare.how')}</p>;
  const title = t('between', { from: from.number, to: to.number });
  return (
    <section className="panel compare" aria-label={title}>
      <h2>{title}</h2>
      <Changes label={title} changes={releaseDifferences(from, to)} none={t('sameRelease')} />
    </section>
  );
}
