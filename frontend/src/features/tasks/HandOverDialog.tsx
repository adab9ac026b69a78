import { Form, Input, Modal } from 'antd';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { delegate, type Task } from './queries';
import { useTexts } from './texts';

interface Wish {
  to: string;
  note?: string;
}

/** Asks who is to answer instead, and why. */
export default function HandOverDialog(props: { task: Task; close: () => void; again: () => Promise<unknown> }) {
  const t = useTexts();
  const f = useFormTexts();
  const [form] = Form.useForm<Wish>();
  const { run, busy, notice } = useRefusal(form);
  const hand = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish || !(await run(() => delegate(props.task.id, wish.to.trim(), wish.note?.trim() || undefined)))) return;
    await props.again();
    props.close();
  };
  return (
    <Modal
      open
      title={t('hand.title')}
      okText={t('hand.do')}
      confirmLoading={busy}
      onOk={() => void hand()}
      onCancel={props.close}
    >
      {notice}
      <p>{t('hand.how')}</p>
      <Form form={form} layout="vertical" requiredMark={false} autoComplete="off" onFinish={() => void hand()}>
        <Form.Item
          name="to"
          label={t('hand.to')}
          rules={[{ required: true, whitespace: true, message: f('required') }]}
        >
          <Input autoFocus autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="note" label={t('hand.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
