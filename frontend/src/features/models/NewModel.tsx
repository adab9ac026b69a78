import { UploadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../api/problem';
import { blank, isKey, keyOf, renamed } from '../../bpmn/modeler/copy';
import { useWords } from '../../ui/words';
import { modelsQuery, saveDraft, xmlQuery } from './queries';
import { useTexts } from './texts';

interface Props {
  /** What is copied, unless another is chosen. */
  from?: string;
  onClose: () => void;
}

/** Begins a draft: a copy of a model, a file, or nothing at all. */
export default function NewModel({ from, onClose }: Props) {
  const t = useTexts();
  const models = useQuery(modelsQuery).data ?? [];
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [source, setSource] = useState(from ?? '');
  const [file, setFile] = useState<{ name: string; xml: string }>();
  const [key, setKey] = useState(from ? `${from}-own` : '');
  const [name, setName] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      const version = models.find((it) => it.key === source)?.version;
      const text = file ? file.xml : source ? await client.fetchQuery(xmlQuery(source, version)) : undefined;
      const named = name || (file || !source ? undefined : `${models.find((it) => it.key === source)?.name} (${key})`);
      const xml = text === undefined ? blank(key, name || key) : keyOf(text) === key ? text : renamed(text, key, named);
      await saveDraft(key, xml, 0);
      await client.invalidateQueries({ queryKey: ['models'] });
      void navigate(`/models/${key}/edit`);
    } catch (e) {
      setError(e instanceof Problem ? e.message || e.title : String(e));
      setBusy(false);
    }
  };
  const choose = async (chosen: File) => {
    const xml = await chosen.text();
    const found = keyOf(xml);
    setError(found ? '' : t('notBpmn'));
    setFile(found ? { name: chosen.name, xml } : undefined);
    if (found && isKey(found)) setKey(found);
  };
  return (
    <Modal
      open
      title={from ? t('copy') : t('newModel')}
      onCancel={onClose}
      onOk={() => void begin()}
      okText={t('begin')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: !isKey(key), loading: busy, id: 'begin-model' }}
    >
      <Form layout="vertical">
        <Form.Item label={t('newFrom')} htmlFor="new-from">
          <Select
            id="new-from"
            value={source}
            onChange={(value) => {
              setSource(value);
              setFile(undefined);
              if (value && (!key || key.endsWith('-own'))) setKey(`${value}-own`);
            }}
            options={[
              { value: '', label: t('blank') },
              ...models
                .filter((it) => it.version != null)
                .map((it) => ({ value: it.key, label: `${it.name} (${it.key})` })),
            ]}
          />
        </Form.Item>
        <Form.Item label={t('file')}>
          <Upload
            accept=".bpmn,.xml"
            maxCount={1}
            fileList={file ? [{ uid: '1', name: file.name }] : []}
            beforeUpload={(chosen) => {
              void choose(chosen);
              return false;
            }}
            onRemove={() => setFile(undefined)}
          >
            <Button icon={<UploadOutlined />}>{t('chooseFile')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          label={t('key')}
          htmlFor="new-key"
          required
          validateStatus={error || (key && !isKey(key)) ? 'error' : undefined}
          help={error || t('key.hint')}
        >
          <Input
            id="new-key"
            value={key}
            onChange={(e) => {
              setKey(e.target.value);
              setError('');
            }}
          />
        </Form.Item>
        <Form.Item label={t('name')} htmlFor="new-name">
          <Input id="new-name" value={name} onChange={(e) => setName(e.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
