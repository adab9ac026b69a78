import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { api } from '../../api/client';
import { projectsQuery } from '../../api/queries';
import type { Secret } from '../../api/types';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { useTexts } from './texts';

interface Wish {
  name: string;
  project?: string;
  value: string;
}

/** Sets a new secret, or replaces the value of one that has a name already. */
export default function SecretDialog({ secret, close }: { secret: Partial<Secret>; close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const projects = useQuery(projectsQuery).data ?? [];
  const [form] = Form.useForm<Wish>();
  const { run, busy, notice } = useRefusal(form);
  const isNew = !secret.name;
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    const name = secret.name ?? wish.name;
    const project = (isNew ? wish.project : secret.project) || undefined;
    const params = { path: { name }, query: { project } };
    if (!(await run(() => api.PUT('/api/secrets/{name}', { params, body: { value: wish.value } })))) return;
    await client.invalidateQueries({ queryKey: ['secrets'] });
    void message.success(f('saved'));
    close();
  };
  return (
    <Modal
      open
      title={isNew ? t('newSecret') : t('newValue', { name: secret.name })}
      okText={f('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ project: secret.project ?? '' }}>
        {isNew && (
          <>
            <Form.Item name="name" label={t('name')} rules={needed}>
              <Input autoFocus spellCheck={false} autoComplete="off" />
            </Form.Item>
            <Form.Item name="project" label={t('project')}>
              <Select
                aria-label={t('project')}
                options={[
                  { value: '', label: t('instance') },
                  ...projects.map((it) => ({ value: it.name, label: it.name })),
                ]}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="value" label={t('value')} rules={needed} extra={!isNew && t('rotate.hint')}>
          <Input.TextArea rows={4} spellCheck={false} autoComplete="off" autoFocus={!isNew} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
