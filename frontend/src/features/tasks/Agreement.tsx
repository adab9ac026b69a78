import { Alert } from 'antd';
import { Ago } from '../../ui/Ago';
import type { Task } from './queries';
import { useTexts } from './texts';

/** Who must agree by the rule of the environment, how many are missing, and why the reader may not answer. */
export function Agreement({ approval }: { approval: Task['approval'] }) {
  const t = useTexts();
  if (!approval) return null;
  const { by, needed, missing, approvedBy, fourEyes, startedBy, expiresAt, voided, barred, needless } = approval;
  return (
    <div className="task-agreement">
      {barred && <Alert type="warning" showIcon title={t('barred')} description={barred} />}
      {voided && <Alert type="warning" showIcon title={t('voided')} description={voided} />}
      <dl className="task-facts">
        <dt>{t('agree')}</dt>
        <dd>
          <strong>{t('agree.missing', { missing, needed })}</strong>
          {approvedBy.length > 0 && ` · ${t('agree.by', { who: approvedBy.join(', ') })}`}
        </dd>
        <dt>{t('agree.who')}</dt>
        <dd>
          {by.length > 0 ? by.join(', ') : t('agree.anyone')}
          {fourEyes && ` · ${t('agree.fourEyes', { who: startedBy })}`}
        </dd>
        {expiresAt && (
          <>
            <dt>{t('agree.expires')}</dt>
            <dd>
              <Ago time={expiresAt} />
            </dd>
          </>
        )}
      </dl>
      {needless && <Alert type="info" showIcon title={needless} />}
    </div>
  );
}
