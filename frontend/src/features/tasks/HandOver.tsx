import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { delegate, type Task, takeBack } from './queries';
import { useTexts } from './texts';

/** Who answers for whom; who is asked may let somebody else answer, and take it back. */
export function HandOver({ task, user }: { task: Task; user: string | null | undefined }) {
  const t = useTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState('');
  const act = async (what: () => Promise<unknown>) => {
    setRefused('');
    try {
      await what();
      setOpen(false);
    } catch (e) {
      setRefused(e instanceof Error ? e.message : String(e));
    }
    await client.invalidateQueries({ queryKey: ['tasks'] });
  };
  const isMine = task.handed.some((it) => it.by === user);
  return (
    <>
      {task.handed.map((it) => (
        <p key={it.by} className="quiet">
          {t('handed', it)}
          {it.note && `: ${it.note}`}
        </p>
      ))}
      {refused && !open && <Alert type="error" showIcon title={refused} role="alert" />}
      {isMine && <Button onClick={() => void act(() => takeBack(task.id))}>{t('takeBack')}</Button>}
      {task.mayHandOver && !isMine && <Button onClick={() => setOpen(true)}>{t('hand')}</Button>}
      <Modal open={open} title={t('hand.title')} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <p>{t('hand.how')}</p>
        <Form
          layout="vertical"
          onFinish={(it: { to: string; note?: string }) => void act(() => delegate(task.id, it.to.trim(), it.note))}
        >
          <Form.Item name="to" label={t('hand.to')} rules={[{ required: true, whitespace: true }]}>
            <Input autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name="note" label={t('hand.note')}>
            <Input maxLength={1000} />
          </Form.Item>
          {refused && <Alert className="refusal" type="error" showIcon title={refused} role="alert" />}
          <div className="form-actions">
            <Button type="primary" htmlType="submit">
              {t('hand.do')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('hand.cancel')}</Button>
          </div>
        </Form>
      </Modal>
    </>
  );
}
