import { UploadOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { saidOf } from '../../api/problem';
import { isKey } from '../../bpmn/modeler/copy';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

/** Where a draft comes from: what is copied, or else what a file held, or else nothing. */
export interface Origins<Content> {
  key: string;
  source: string;
  file: Content | undefined;
}

interface Props<Content> {
  ids: { key: string; begin: string };
  /** What is copied, unless another is chosen. */
  from: string | undefined;
  title: string;
  sources: { value: string; label: string }[];
  /** The endings of its files. */
  accept: string;
  /** What a file holds and how that is called; undefined: it is something else. */
  read: (file: File) => Promise<{ content: Content; key: string | undefined } | undefined>;
  texts: { blank: string; file: string; notThis: string; key: string; hint: string };
  begin: (origins: Origins<Content>) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks of what a draft of one's own begins, and by which key it will be known. */
export function NewDraft<Content>(props: Props<Content>) {
  const { ids, from, texts } = props;
  const t = useTexts();
  const words = useWords();
  const [source, setSource] = useState(from ?? '');
  const [file, setFile] = useState<{ name: string; content: Content }>();
  const [key, setKey] = useState(from ? `${from}-own` : '');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      await props.begin({ key, source, file: file?.content });
    } catch (e) {
      setError(saidOf(e));
      setBusy(false);
    }
  };
  const choose = async (chosen: File) => {
    const found = await props.read(chosen);
    setError(found ? '' : texts.notThis);
    setFile(found && { name: chosen.name, content: found.content });
    if (found?.key && isKey(found.key)) setKey(found.key);
  };
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      onOk={() => void begin()}
      okText={t('begin')}
      cancelText={words('cancel')}
      okButtonProps={{ disabled: !isKey(key), loading: busy, id: ids.begin }}
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
            options={[{ value: '', label: texts.blank }, ...props.sources]}
          />
        </Form.Item>
        <Form.Item label={texts.file}>
          <Upload
            accept={props.accept}
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
          label={texts.key}
          htmlFor={ids.key}
          required
          validateStatus={error || (key && !isKey(key)) ? 'error' : undefined}
          help={error || texts.hint}
        >
          <Input
            id={ids.key}
            value={key}
            onChange={(e) => {
              setKey(e.target.value);
              setError('');
            }}
          />
        </Form.Item>
        {props.children}
      </Form>
    </Modal>
  );
}
