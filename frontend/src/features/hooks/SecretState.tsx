import type { Hook } from './queries';
import { useTexts } from './texts';

/** The secret by name, and whether somebody has set it. */
export function SecretState({ hook }: { hook: Hook }) {
  const t = useTexts();
  return (
    <>
      <code>{hook.secret}</code>{' '}
      {hook.secretSet ? <span className="quiet">{t('set')}</span> : <span className="missing">{t('notSet')}</span>}
    </>
  );
}
