import { Alert, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { saidOf } from '../../../api/problem';
import { useWords } from '../../../ui/words';
import { useEditorTexts } from './texts';

interface Props {
  /** What is published. */
  name: string;
  /** What must be mended first, each under a key of its own. */
  blocked: { key: string; said: ReactNode }[];
  publish: (note: string) => Promise<{ number: number }>;
  onClose: () => void;
  onDone: (number: number) => void;
  /** What becomes of it, and what differs from what is. */
  children: ReactNode;
}

/** Asks once more before a draft becomes a version; the server has the last word. */
export function Publish({ name, blocked, publish, onClose, onDone, children }: Props) {
  const t = useEditorTexts();
  const words = useWords();
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      onDone((await publish(note)).number);
    } catch (e) {
      setError(saidOf(e));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('publish.title', { key: name })}
      onCancel={onClose}
      onOk={() => void go()}
      okText={t('publish')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: blocked.length > 0, loading: busy, id: 'publish-now' }}
      width={640}
    >
      {blocked.length > 0 ? (
        <Alert
          type="error"
          title={t('publish.blocked')}
          description={
            <ul>
              {blocked.map((it) => (
                <li key={it.key}>{it.said}</li>
              ))}
            </ul>
          }
        />
      ) : (
        <p className="status ok">✓ {t('publish.ok')}</p>
      )}
      {children}
      <label htmlFor="publish-note">{t('publish.note')}</label>
      <Input.TextArea
        id="publish-note"
        rows={2}
        maxLength={500}
        value={note}
        onChange={(e) => setNote(e.target.value)}
      />
      {error && <Alert type="error" title={error} />}
    </Modal>
  );
}
