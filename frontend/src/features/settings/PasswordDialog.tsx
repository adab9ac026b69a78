import { App, Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { usePeopleTexts } from './people-texts';

/** Another password for the one who is signed in. */
export default function PasswordDialog({ close }: { close: () => void }) {
  const t = usePeopleTexts();
  const f = useFormTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ old: string; password: string }>();
  const { run, busy, notice } = useRefusal(form);
  const needed = [{ required: true, message: f('required') }];
  const save = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    // the description takes the record for an object; on the wire it is a text
    const body = { old: wish.old, password: wish.password as unknown as { text: string } };
    if (!(await run(() => api.PUT('/api/account/password', { body })))) return;
    void message.success(f('saved'));
    close();
  };
  return (
    <Modal
      open
      title={t('changePassword')}
      okText={f('save')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="old" label={t('oldPassword')} rules={needed}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('newPassword')} rules={needed} extra={t('passwordHint')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
