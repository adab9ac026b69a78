import { Button, Form, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { CopyText } from '../../ui/CopyText';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { usePeopleTexts } from './people-texts';
import { useTexts } from './texts';

interface Wish {
  password: string;
  code: string;
}

/** Sets a second factor up in three steps (password, code, recovery codes), or takes it off. */
export default function SecondFactorDialog({ on, close }: { on: boolean; close: () => void }) {
  const t = usePeopleTexts();
  const s = useTexts();
  const f = useFormTexts();
  const [form] = Form.useForm<Wish>();
  const { run, busy, notice } = useRefusal(form);
  const [begun, setBegun] = useState<{ secret: string; address: string }>();
  const [codes, setCodes] = useState<string[]>();
  const needed = [{ required: true, message: f('required') }];
  const next = async () => {
    const wish = await form.validateFields().catch(() => undefined);
    if (!wish) return;
    await run(async () => {
      if (on) {
        await api.POST('/api/account/second-factor/remove', { body: wish });
        close();
      } else if (begun)
        setCodes((await read(api.POST('/api/account/second-factor/confirm', { body: { code: wish.code } }))).codes);
      else setBegun(await read(api.POST('/api/account/second-factor', { body: { password: wish.password } })));
    });
  };
  if (codes)
    return (
      <Modal
        open
        title={t('secondFactor')}
        onCancel={close}
        mask={{ closable: false }}
        footer={
          <Button type="primary" onClick={close}>
            {s('copiedIt')}
          </Button>
        }
      >
        <div className="token">
          <span>{t('recovery')}</span>
          <CopyText text={codes.join('\n')} />
        </div>
      </Modal>
    );
  return (
    <Modal
      open
      title={t('secondFactor')}
      okText={t(on ? 'turnOff' : begun ? 'confirm' : 'turnOn')}
      okButtonProps={{ danger: on }}
      confirmLoading={busy}
      onOk={() => void next()}
      onCancel={close}
    >
      {notice}
      <Form form={form} layout="vertical" requiredMark={false}>
        {!begun && (
          <Form.Item name="password" label={t('oldPassword')} rules={needed}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        {begun && (
          <div className="token">
            <span>{t('scan')}</span>
            <QRCode value={begun.address} type="svg" bgColor="#fff" color="#000" size={180} />
            <CopyText text={begun.secret} />
          </div>
        )}
        {(on || begun) && (
          <Form.Item name="code" label={t('code')} rules={needed} extra={t(on ? 'codeOrRecovery' : 'codeHint')}>
            <Input autoComplete="one-time-code" inputMode="numeric" spellCheck={false} autoFocus={!!begun} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
