import { Modal } from 'antd';
import { useEditorTexts } from './texts';

const KEYS = [
  ['Tab ⏎', 'keys.palette'],
  ['Ctrl Z / Ctrl Y', 'keys.undo'],
  ['E', 'keys.edit'],
  ['← ↑ → ↓', 'keys.move'],
  ['Del', 'keys.delete'],
  ['Ctrl A', 'keys.all'],
  ['Ctrl F', 'keys.find'],
  ['Ctrl S', 'keys.save'],
] as const;

export default function Keys({ onClose }: { onClose: () => void }) {
  const t = useEditorTexts();
  return (
    <Modal open footer={null} onCancel={onClose} title={t('keys')}>
      <dl className="keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
