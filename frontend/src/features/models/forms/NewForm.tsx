import { UploadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../../api/problem';
import { isKey } from '../../../bpmn/modeler/copy';
import { useLanguage } from '../../../ui/texts';
import { useWords } from '../../../ui/words';
import { useTexts } from '../texts';
import { formsQuery, lintForm, type Schema, saveFormDraft, schemaQuery } from './queries';
import { blankForm, isSchema } from './schema';
import { useFormTexts } from './texts';

/** Begins a draft: a copy of a form, a file, or what every form asks. */
export default function NewForm({ from, onClose }: { from?: string; onClose: () => void }) {
  const t = useFormTexts();
  const models = useTexts();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const forms = useQuery(formsQuery).data ?? [];
  const [source, setSource] = useState(from ?? '');
  const [file, setFile] = useState<{ name: string; schema: Schema }>();
  const [id, setId] = useState(from ? `${from}-own` : '');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const textOf = async (): Promise<Schema> => {
    if (file) return file.schema;
    if (!source)
      return blankForm(id, {
        decision: t('decision'),
        approve: t('approve'),
        reject: t('reject'),
        note: t('note'),
      });
    return client.fetchQuery(schemaQuery(source, forms.find((it) => it.id === source)?.version, language));
  };
  const begin = async () => {
    setBusy(true);
    try {
      const schema = { ...(await textOf()), id };
      // the editor cannot show what is not allowed
      const foreign = (await lintForm(id, schema)).find((it) => it.rule === 'component-not-allowed');
      if (foreign) throw new Error(`${foreign.component}: ${foreign.problem}`);
      await saveFormDraft(id, schema, 0);
      await client.invalidateQueries({ queryKey: ['forms'] });
      void navigate(`/models/forms/${id}/edit`);
    } catch (e) {
      setError(e instanceof Problem ? e.message || e.title : e instanceof Error ? e.message : String(e));
      setBusy(false);
    }
  };
  const choose = async (chosen: File) => {
    const schema: unknown = await chosen
      .text()
      .then(JSON.parse)
      .catch(() => undefined);
    setError(isSchema(schema) ? '' : t('notForm'));
    setFile(isSchema(schema) ? { name: chosen.name, schema } : undefined);
    if (isSchema(schema) && isKey(schema.id)) setId(schema.id);
  };
  return (
    <Modal
      open
      title={from ? models('copy') : t('newForm')}
      onCancel={onClose}
      onOk={() => void begin()}
      okText={models('begin')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: !isKey(id), loading: busy, id: 'begin-form' }}
    >
      <Form layout="vertical">
        <Form.Item label={t('newFrom')} htmlFor="new-from">
          <Select
            id="new-from"
            value={source}
            onChange={(value) => {
              setSource(value);
              setFile(undefined);
              if (value && (!id || id.endsWith('-own'))) setId(`${value}-own`);
            }}
            options={[
              { value: '', label: t('blank') },
              ...forms.filter((it) => it.version != null).map((it) => ({ value: it.id, label: it.id })),
            ]}
          />
        </Form.Item>
        <Form.Item label={t('file')}>
          <Upload
            accept=".form,.json"
            maxCount={1}
            fileList={file ? [{ uid: '1', name: file.name }] : []}
            beforeUpload={(chosen) => {
              void choose(chosen);
              return false;
            }}
            onRemove={() => setFile(undefined)}
          >
            <Button icon={<UploadOutlined />}>{models('chooseFile')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          label={t('id')}
          htmlFor="new-id"
          required
          validateStatus={error || (id && !isKey(id)) ? 'error' : undefined}
          help={error || t('id.hint')}
        >
          <Input
            id="new-id"
            value={id}
            onChange={(e) => {
              setId(e.target.value);
              setError('');
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
