import { Modal } from 'antd';
import { useEditorTexts } from '../editor/texts';
import { useFormTexts } from './texts';

export default function Keys({ onClose }: { onClose: () => void }) {
  const t = useFormTexts();
  const words = useEditorTexts();
  const keys = [
    ['Tab ⏎', t('keys.add')],
    ['⏎', t('keys.select')],
    ['Alt ↑ ↓', t('keys.move')],
    ['Del', t('keys.delete')],
    ['Ctrl Z / Ctrl Y', words('keys.undo')],
    ['Ctrl S', words('keys.save')],
  ] as const;
  return (
    <Modal open footer={null} onCancel={onClose} title={words('keys')}>
      <dl className="keys">
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
