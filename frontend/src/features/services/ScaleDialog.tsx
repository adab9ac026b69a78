import { Alert, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { useStart } from './actions';
import { useTexts } from './texts';
import type { Here } from './useService';

const MOST = 100;

/** Another number of replicas of the release that serves. */
export function ScaleDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const t = useTexts();
  const words = useWords();
  const start = useStart();
  const { project, service, environment, cell } = here;
  const [replicas, setReplicas] = useState(cell.count);
  return (
    <Modal
      open
      title={t('scale.title', { service: service.name, environment })}
      okText={t('scale')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: replicas === cell.count, loading: start.isPending }}
      onCancel={onClose}
      onOk={() =>
        start.mutate(
          { project: project.name, service: service.name, environment, kind: 'scale', replicas },
          { onSuccess: onClose },
        )
      }
    >
      <Field label={t('scale.count', { count: cell.count })}>
        {(id) => (
          <InputNumber
            id={id}
            autoFocus
            min={0}
            max={MOST}
            precision={0}
            value={replicas}
            onChange={(value) => setReplicas(value ?? 0)}
          />
        )}
      </Field>
      <p className="quiet">{t('scale.how')}</p>
      {start.error && <Alert type="error" showIcon title={start.error.message} />}
    </Modal>
  );
}
