import { Alert } from 'antd';
import { useTexts } from './texts';

/** Whether the chain of the audit's rows is whole. */
export default function AuditVerdict({
  ok,
  rows,
  head,
  broken,
}: {
  ok: boolean;
  rows: number;
  head: string;
  broken?: number | null;
}) {
  const t = useTexts();
  return (
    <Alert
      className="refusal"
      showIcon
      type={ok ? 'success' : 'error'}
      title={ok ? t('intact', { rows }) : t('broken', { broken })}
      description={ok && <code>{head}</code>}
    />
  );
}
