import { Alert } from 'antd';
import type { Applied } from '../../api/configuration';
import { Changes } from '../../ui/Changes';
import { useTexts } from './texts';

/** What would become of one project, or became of it. */
export function AppliedView({ applied, prune }: { applied: Applied; prune: boolean }) {
  const t = useTexts();
  const { project, changes, kept, warnings } = applied;
  return (
    <div>
      <h3>{t('changesOf', { project, count: changes.length })}</h3>
      <Changes label={t('changesOf', { project, count: changes.length })} changes={changes} none={t('same')} />
      {kept.length > 0 && !prune && (
        <Alert type="info" showIcon title={t('kept')} description={<code>{kept.join(', ')}</code>} />
      )}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
    </div>
  );
}
