import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { useTexts } from './texts';

/** Asks why a deployment shall pass a closed window; loaded when it is opened. */
export default function Override({ id, close }: { id: string; close: () => void }) {
  const t = useTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const { run, busy, notice } = useRefusal(form);
  const pass = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    const done = await run(async () => {
      await api.POST('/api/deployments/{id}/override', { params: { path: { id } }, body: wish });
      await client.invalidateQueries({ queryKey: ['deployment', id] });
    });
    if (done) close();
  };
  return (
    <Modal
      open
      title={t('override.title')}
      okText={t('override.ok')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={() => void pass()}
      onCancel={close}
    >
      {notice}
      <p>{t('override.text')}</p>
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="reason" label={t('override.reason')} rules={[{ required: true, message: f('required') }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
