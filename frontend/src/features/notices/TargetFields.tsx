import { Form, Input, InputNumber, Select } from 'antd';
import { useFormTexts } from '../../ui/form-texts';
import type { Channel } from './queries';
import { useTexts } from './texts';
import type { Fields } from './wish';

const SIGNED = ['dingtalk', 'feishu', 'webhook'];

/** Where a channel leads, by its kind; what is secret is never filled in. */
export function TargetFields({ channel }: { channel?: Channel }) {
  const t = useTexts();
  const f = useFormTexts();
  const form = Form.useFormInstance<Fields>();
  const kind = Form.useWatch('kind', form) ?? channel?.kind ?? 'dingtalk';
  const kept = channel?.kind === kind;
  const needed = [{ required: true, message: f('required') }];
  if (kind === 'mail') return <MailFields kept={kept && !!channel?.passwordSet} />;
  return (
    <>
      <Form.Item
        name="url"
        label={t(`url.${kind}` as 'url.webhook')}
        rules={kept ? [] : needed}
        extra={kept ? t('keep') : t('url.hint')}
      >
        <Input spellCheck={false} autoComplete="off" placeholder={kept ? `https://${channel?.host}/…` : 'https://'} />
      </Form.Item>
      {SIGNED.includes(kind) && (
        <Form.Item
          name="secret"
          label={t('secret')}
          rules={kind === 'webhook' && !(kept && channel?.secretSet) ? needed : []}
          extra={kept && channel?.secretSet ? t('keep') : t(`secret.${kind}` as 'secret.webhook')}
        >
          <Input.Password spellCheck={false} autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
}

function MailFields({ kept }: { kept: boolean }) {
  const t = useTexts();
  const f = useFormTexts();
  const needed = [{ required: true, message: f('required') }];
  return (
    <>
      <div className="channel-fields">
        <Form.Item name={['mail', 'host']} label={t('host')} rules={needed}>
          <Input spellCheck={false} autoComplete="off" placeholder="smtp.example.com" />
        </Form.Item>
        <Form.Item name={['mail', 'security']} label={t('security')}>
          <Select
            aria-label={t('security')}
            options={(['starttls', 'tls', 'none'] as const).map((value) => ({ value, label: t(`security.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={['mail', 'port']} label={t('port')}>
          <InputNumber min={1} max={65535} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name={['mail', 'user']} label={t('user')}>
          <Input spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} extra={kept && t('keep')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name={['mail', 'from']} label={t('from')} rules={needed}>
          <Input spellCheck={false} autoComplete="off" placeholder="dragline@example.com" />
        </Form.Item>
      </div>
      <Form.Item name={['mail', 'to']} label={t('to')} rules={needed} extra={t('to.hint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ', ';']} aria-label={t('to')} />
      </Form.Item>
    </>
  );
}
