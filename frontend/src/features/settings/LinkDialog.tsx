import { Form, Input, Modal } from 'antd';
import { api, read } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { usePeopleTexts } from './people-texts';
import { useProviderTexts } from './provider-texts';

/** A new link needs the password, and goes on at the provider's page. */
export default function LinkDialog({ name, close }: { name: string; close: () => void }) {
  const t = useProviderTexts();
  const people = usePeopleTexts();
  const f = useFormTexts();
  const [form] = Form.useForm<{ password: string }>();
  const { run, busy, notice } = useRefusal(form);
  const link = async () => {
    const body = await form.validateFields().catch(() => undefined);
    if (!body) return;
    await run(async () => {
      const params = { path: { name } };
      location.assign((await read(api.POST('/api/oidc/{name}/link', { params, body }))).address);
    });
  };
  return (
    <Modal
      open
      title={t('linkTitle')}
      okText={people('confirm')}
      confirmLoading={busy}
      onOk={() => void link()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={() => void link()}>
        <Form.Item
          name="password"
          label={people('oldPassword')}
          rules={[{ required: true, message: f('required') }]}
          extra={t('linkHint')}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
