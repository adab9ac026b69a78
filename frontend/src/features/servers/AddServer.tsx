import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { SshFields } from './SshFields';
import { bodyOf, ROLES, type ServerForm } from './server';
import { useTexts } from './texts';

/** A machine over SSH; everything else has its usual value and can be changed later. */
export default function AddServer({ close }: { close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ServerForm>();
  const { run, busy, notice } = useRefusal(form);
  const add = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish || !(await run(() => api.POST('/api/servers', { body: bodyOf(wish) })))) return;
    await client.invalidateQueries({ queryKey: ['servers'] });
    void message.success(t('added', { name: wish.name }));
    void navigate(`/servers/${wish.name}?check=now`);
  };
  return (
    <Modal
      open
      width={640}
      title={t('add')}
      okText={f('add')}
      confirmLoading={busy}
      onOk={() => void add()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: f('required') }]}>
          <Input autoFocus spellCheck={false} placeholder="web-2" />
        </Form.Item>
        <SshFields />
        <Form.Item name="roles" label={t('roles')} initialValue={['RUN', 'BUILD', 'PROXY']}>
          <Select
            mode="multiple"
            aria-label={t('roles')}
            options={ROLES.map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
