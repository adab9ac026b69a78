import { Form, Input, InputNumber, Radio } from 'antd';
import { useFormTexts } from '../../ui/form-texts';
import { HostKeyField } from '../../ui/HostKeyField';
import { SecretSelect } from '../../ui/SecretSelect';
import { useTexts } from './texts';

/** How to sign in to a machine, with its host key confirmed. */
export function SshFields() {
  const t = useTexts();
  const f = useFormTexts();
  const form = Form.useFormInstance();
  const host = Form.useWatch(['ssh', 'host'], form) as string | undefined;
  const port = Form.useWatch(['ssh', 'port'], form) as number | undefined;
  const signIn = Form.useWatch('signIn', form) as string | undefined;
  const needed = [{ required: true, message: f('required') }];
  return (
    <>
      <div className="fields">
        <Form.Item name={['ssh', 'host']} label={t('host')} rules={needed} style={{ flex: 3 }}>
          <Input spellCheck={false} placeholder="10.0.0.2" />
        </Form.Item>
        <Form.Item name={['ssh', 'port']} label={t('port')} initialValue={22} style={{ flex: 1 }}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name={['ssh', 'user']} label={t('user')} initialValue="root" style={{ flex: 2 }}>
          <Input spellCheck={false} />
        </Form.Item>
      </div>
      <Form.Item name="signIn" label={t('signIn')} initialValue="key">
        <Radio.Group
          options={[
            { value: 'key', label: t('key') },
            { value: 'password', label: t('password') },
          ]}
        />
      </Form.Item>
      {signIn === 'password' ? (
        <Form.Item key="password" name={['ssh', 'password']} label={t('password')} rules={needed}>
          <SecretSelect label={t('password')} />
        </Form.Item>
      ) : (
        <Form.Item key="key" name={['ssh', 'key']} label={t('key')} rules={needed} extra={t('key.hint')}>
          <SecretSelect label={t('key')} />
        </Form.Item>
      )}
      <Form.Item
        name={['ssh', 'hostKey']}
        label={f('hostKey')}
        rules={[{ required: true, message: f('needKey') }]}
        dependencies={[['ssh', 'host']]}
      >
        <HostKeyField host={host} port={port} />
      </Form.Item>
    </>
  );
}
