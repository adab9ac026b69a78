import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api/client';
import { secretsQuery } from '../api/queries';
import { useMay } from '../api/session';
import { useFormTexts } from './form-texts';
import { useRefusal } from './useRefusal';

interface Props {
  id?: string;
  value?: string;
  onChange?: (name: string | undefined) => void;
  project?: string;
  label: string;
}

/** Names a secret; a new one can be set on the spot. Values go in and never come out. */
export function SecretSelect({ id, value, onChange, project, label }: Props) {
  const t = useFormTexts();
  const may = useMay('SECRETS', project);
  const [open, setOpen] = useState(false);
  const secrets = useQuery({ ...secretsQuery(project), enabled: may }).data ?? [];
  const names = [...new Set([...secrets.map((it) => it.name), ...(value ? [value] : [])])].sort();
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <Select
        id={id}
        allowClear
        showSearch
        aria-label={label}
        value={value || undefined}
        onChange={onChange}
        placeholder={t('secretHint')}
        notFoundContent={t('noSecrets')}
        options={names.map((name) => ({ value: name, label: name }))}
        style={{ flex: 1, minWidth: 0 }}
      />
      {may && <Button onClick={() => setOpen(true)}>{t('newSecret')}</Button>}
      {open && (
        <NewSecret
          project={project}
          close={(name) => {
            setOpen(false);
            if (name) onChange?.(name);
          }}
        />
      )}
    </div>
  );
}

function NewSecret({ project, close }: { project?: string; close: (name?: string) => void }) {
  const t = useFormTexts();
  const client = useQueryClient();
  const [form] = Form.useForm<{ name: string; value: string }>();
  const { run, busy, notice } = useRefusal(form);
  const save = async () => {
    const { name, value } = await form.validateFields();
    const done = await run(() =>
      api.PUT('/api/secrets/{name}', { params: { path: { name }, query: { project } }, body: { value } }),
    );
    if (!done) return;
    await client.invalidateQueries({ queryKey: ['secrets'] });
    close(name);
  };
  return (
    <Modal
      open
      title={t('newSecret')}
      okText={t('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={() => close()}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} component={false}>
        <Form.Item name="name" label={t('secretName')} rules={[{ required: true, message: t('required') }]}>
          <Input autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="value" label={t('secretValue')} rules={[{ required: true, message: t('required') }]}>
          <Input.TextArea autoComplete="off" spellCheck={false} rows={4} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
