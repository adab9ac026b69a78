import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { Problem } from '../../../api/problem';
import { useWords } from '../../../ui/words';
import { Differences } from '../Differences';
import { useEditorTexts } from '../editor/texts';
import { formDifferences } from './difference';
import { type Form, type FormFinding, publishForm, type Schema, schemaQuery } from './queries';
import { useFormTexts } from './texts';

interface Props {
  id: string;
  form: Form | undefined;
  schema: Schema;
  version: number;
  findings: FormFinding[];
  onClose: () => void;
  onDone: (number: number) => void;
}

/** What will be published, beside what is; the server has the last word. */
export default function PublishForm({ id, form, schema, version, findings, onClose, onDone }: Props) {
  const t = useFormTexts();
  const editor = useEditorTexts();
  const words = useWords();
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const older = useQuery(schemaQuery(id, form?.version)).data;
  const all = useMemo(() => older && formDifferences(older, schema), [older, schema]);
  const go = async () => {
    setBusy(true);
    try {
      onDone((await publishForm(id, version, note)).number);
    } catch (e) {
      setError(e instanceof Problem ? e.message || e.title : String(e));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={editor('publish.title', { key: id })}
      onCancel={onClose}
      onOk={() => void go()}
      okText={editor('publish')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: findings.length > 0, loading: busy, id: 'publish-now' }}
      width={640}
    >
      {findings.length > 0 ? (
        <Alert
          type="error"
          title={editor('publish.blocked')}
          description={
            <ul>
              {findings.map((it) => (
                <li key={`${it.component} ${it.property} ${it.problem}`}>
                  <strong>{[it.component ?? t('wholeForm'), it.property].filter(Boolean).join(' · ')}: </strong>
                  {it.problem}
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <p className="status ok">✓ {editor('publish.ok')}</p>
      )}
      <p>{form?.version == null ? t('publish.first', { id }) : t('publish.running', { number: form.version })}</p>
      {form && form.usedBy.length > 0 && <p>{t('publish.used', { models: form.usedBy.join(', ') })}</p>}
      {all && <Differences all={all} />}
      <label htmlFor="publish-note">{editor('publish.note')}</label>
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
