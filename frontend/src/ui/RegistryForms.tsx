import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { api, read } from '../api/client';
import { serversQuery } from '../api/queries';
import type { Registry } from '../api/types';
import { useFormTexts } from './form-texts';
import { useRegistryTexts } from './registry-texts';
import { SecretSelect } from './SecretSelect';
import { useRefusal } from './useRefusal';

interface Done {
  done: (registry: Registry) => void;
}

function useSaved({ done }: Done) {
  const t = useRegistryTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  return async (made: Registry) => {
    await client.invalidateQueries({ queryKey: ['registries'] });
    void message.success(t('done', made as unknown as Record<string, unknown>));
    done(made);
  };
}

/** One that is there already; it must answer before it is kept. */
export function AddRegistry(props: Done) {
  const t = useRegistryTexts();
  const f = useFormTexts();
  const saved = useSaved(props);
  const [form] = Form.useForm();
  const { run, busy, notice } = useRefusal(form);
  const needed = [{ required: true, message: f('required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="form-narrow"
      onFinish={({ user, password, insecure, ...wish }) =>
        void run(async () =>
          saved(
            await read(
              api.POST('/api/registries', {
                body: { ...wish, user: user || undefined, password: password || undefined, insecure: !!insecure },
              }),
            ),
          ),
        )
      }
    >
      {notice}
      <Form.Item name="name" label={t('name')} rules={needed}>
        <Input spellCheck={false} placeholder="main" />
      </Form.Item>
      <Form.Item name="address" label={t('address')} rules={needed} extra={t('address.hint')}>
        <Input spellCheck={false} placeholder="registry.example:5000" />
      </Form.Item>
      <Form.Item name="user" label={t('user')}>
        <Input spellCheck={false} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={t('password')}>
        <SecretSelect label={t('password')} />
      </Form.Item>
      <Form.Item name="insecure" valuePropName="checked">
        <Checkbox>{t('insecure')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {f('add')}
      </Button>
    </Form>
  );
}

/** A container with a volume on one of our servers. */
export function CreateRegistry(props: Done) {
  const t = useRegistryTexts();
  const f = useFormTexts();
  const saved = useSaved(props);
  const servers = useQuery(serversQuery).data ?? [];
  const [form] = Form.useForm();
  const { run, busy, notice } = useRefusal(form);
  const needed = [{ required: true, message: f('required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="form-narrow"
      initialValues={{ name: 'main', server: 'local', port: 5000, image: 'registry:2' }}
      onFinish={(body) => void run(async () => saved(await read(api.POST('/api/registries/create', { body }))))}
    >
      {notice}
      <Form.Item name="name" label={t('name')} rules={needed}>
        <Input spellCheck={false} />
      </Form.Item>
      <Form.Item name="server" label={t('server')} rules={needed}>
        <Select aria-label={t('server')} options={servers.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="port" label={t('port')} rules={needed}>
        <InputNumber />
      </Form.Item>
      <Form.Item name="image" label={t('image')} rules={needed} extra={t('creating')}>
        <Input spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('create')}
      </Button>
    </Form>
  );
}
