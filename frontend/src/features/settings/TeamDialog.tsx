import { Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { usePeopleTexts } from './people-texts';
import { useTexts } from './texts';

/** A new team, by its name. */
export default function NewTeam({ close, again }: { close: () => void; again: () => Promise<unknown> }) {
  const t = usePeopleTexts();
  const s = useTexts();
  const f = useFormTexts();
  const [form] = Form.useForm<{ name: string }>();
  const { run, busy, notice } = useRefusal(form);
  const save = async () => {
    const body = await form.validateFields().catch(() => undefined);
    if (!body || !(await run(() => api.POST('/api/teams', { body })))) return;
    await again();
    close();
  };
  return (
    <Modal open title={t('newTeam')} okText={f('add')} confirmLoading={busy} onOk={() => void save()} onCancel={close}>
      {notice}
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="name" label={s('name')} rules={[{ required: true, message: f('required') }]}>
          <Input autoFocus spellCheck={false} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
