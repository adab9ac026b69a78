import { Alert, Button, Space } from 'antd';
import { useEditorTexts } from './texts';

/** Two drew at once: nothing is lost until somebody decides. */
export function Conflict({ reason, onTheirs, onMine }: { reason: string; onTheirs: () => void; onMine: () => void }) {
  const t = useEditorTexts();
  return (
    <Alert
      type="warning"
      className="model-note"
      title={t('conflict.title')}
      description={reason}
      action={
        <Space>
          <Button onClick={onTheirs}>{t('conflict.theirs')}</Button>
          <Button onClick={onMine}>{t('conflict.mine')}</Button>
        </Space>
      }
    />
  );
}
