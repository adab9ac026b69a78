import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { api } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { useRoles } from './people';
import { usePeopleTexts } from './people-texts';
import { useTexts } from './texts';

interface Wish {
  name: string;
  role: string;
  password: string;
}

/** A new account, or a new password for one that there is. */
export default function UserDialog({ name, close }: { name?: string; close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const p = usePeopleTexts();
  const roles = useRoles();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Wish>();
  const { run, busy, notice } = useRefusal(form);
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    // the description takes the record for an object; on the wire it is a text
    const password = wish.password as unknown as { text: string };
    const done = await run(() =>
      name
        ? api.PUT('/api/users/{name}', { params: { path: { name } }, body: { password } })
        : api.POST('/api/users', { body: { name: wish.name, role: wish.role || undefined, password } }),
    );
    if (!done) return;
    await client.invalidateQueries({ queryKey: ['users'] });
    void message.success(f('saved'));
    close();
  };
  return (
    <Modal
      open
      title={name ? `${t('newPassword')}: ${name}` : t('newUser')}
      okText={f('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ role: 'developer' }}>
        {!name && (
          <>
            <Form.Item name="name" label={t('name')} rules={needed}>
              <Input autoFocus spellCheck={false} autoComplete="off" />
            </Form.Item>
            <Form.Item name="role" label={t('role')} extra={t('users.what')}>
              <Select
                aria-label={t('role')}
                options={[...(roles.data ?? []).map((it) => String(it.name)), ''].map((value) => ({
                  value,
                  label: value || p('noRole'),
                }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="password" label={t('password')} rules={needed} extra={t('password.hint')}>
          <Input.Password autoComplete="new-password" autoFocus={!!name} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
