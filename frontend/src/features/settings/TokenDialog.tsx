import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import type { Action } from '../../api/types';
import { CopyText } from '../../ui/CopyText';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { PlaceFields, type PlaceWish } from './PlaceFields';
import { ACTIONS, placeOf } from './people';
import { usePeopleTexts } from './people-texts';
import { useTexts } from './texts';

interface Wish extends PlaceWish {
  name: string;
  days: number;
  limited: boolean;
  actions?: Action[];
}

const LIVES = [7, 30, 90, 365];

/** Makes a token and shows it, this once. */
export default function TokenDialog({ close }: { close: () => void }) {
  const t = useTexts();
  const p = usePeopleTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const [token, setToken] = useState<string>();
  const [form] = Form.useForm<Wish>();
  const limited = Form.useWatch('limited', form);
  const { run, busy, notice } = useRefusal(form);
  const create = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    await run(async () => {
      // the description takes the record for an object; on the wire it is a text such as 90d
      const expires = `${wish.days}d` as unknown as { duration: string };
      const limits = wish.limited
        ? [{ scope: placeOf(wish.project, wish.environment, wish.service), actions: wish.actions ?? ['VIEW'] }]
        : undefined;
      setToken((await read(api.POST('/api/tokens', { body: { name: wish.name, expires, limits } }))).token);
      await client.invalidateQueries({ queryKey: ['tokens'] });
    });
  };
  if (token)
    return (
      <Modal
        open
        title={t('newToken')}
        onCancel={close}
        mask={{ closable: false }}
        footer={
          <Button type="primary" onClick={close}>
            {t('copiedIt')}
          </Button>
        }
      >
        <div className="token">
          <span>{t('shownOnce')}</span>
          <CopyText text={token} />
        </div>
      </Modal>
    );
  return (
    <Modal
      open
      title={t('newToken')}
      okText={f('add')}
      confirmLoading={busy}
      onOk={() => void create()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ days: 90 }}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: f('required') }]}>
          <Input autoFocus autoComplete="off" placeholder="ci" />
        </Form.Item>
        <Form.Item name="days" label={t('validFor')}>
          <Select
            aria-label={t('validFor')}
            options={LIVES.map((count) => ({ value: count, label: t('days', { count }) }))}
          />
        </Form.Item>
        <Form.Item name="limited" valuePropName="checked" extra={p('limitHint')}>
          <Checkbox>{p('limitTo')}</Checkbox>
        </Form.Item>
        {limited && (
          <>
            <PlaceFields />
            <Form.Item name="actions" label={p('actions')} rules={[{ required: true, message: f('required') }]}>
              <Checkbox.Group options={ACTIONS.map((value) => ({ value, label: p(value) }))} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
