import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { useWords } from '../../../ui/words';
import { Differences } from '../Differences';
import { type Finding, type Model, publish, xmlQuery } from '../queries';
import { useDifferences } from '../useDifferences';
import { useEditorTexts } from './texts';

interface Props {
  modelKey: string;
  model: Model | undefined;
  xml: string;
  version: number;
  findings: Finding[];
  onClose: () => void;
  onDone: (number: number) => void;
}

/** What will be published, beside what is; the server has the last word. */
export default function PublishDialog({ modelKey, model, xml, version, findings, onClose, onDone }: Props) {
  const t = useEditorTexts();
  const words = useWords();
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const older = useQuery(xmlQuery(modelKey, model?.version));
  const all = useDifferences(older.data, xml);
  const blocked = findings.length > 0;
  const go = async () => {
    setBusy(true);
    try {
      onDone((await publish(modelKey, version, note)).number);
    } catch (e) {
      setError(e instanceof Problem ? e.message || e.title : String(e));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('publish.title', { key: modelKey })}
      onCancel={onClose}
      onOk={() => void go()}
      okText={t('publish')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: blocked, loading: busy, id: 'publish-now' }}
      width={640}
    >
      {blocked ? (
        <Alert
          type="error"
          title={t('publish.blocked')}
          description={
            <ul>
              {findings.map((it) => (
                <li key={`${it.element} ${it.rule} ${it.problem}`}>
                  {it.element && <strong>{it.element}: </strong>}
                  {it.problem}
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <p className="status ok">✓ {t('publish.ok')}</p>
      )}
      <p>
        {model?.version == null
          ? t('publish.first', { key: modelKey })
          : t('publish.running', { number: model.version })}
      </p>
      {model && model.usedBy.length > 0 && <p>{t('publish.used', { services: model.usedBy.join(', ') })}</p>}
      {all.data && <Differences all={all.data} />}
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
