import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { api } from '../../api/client';
import { useMay } from '../../api/session';
import type { Server } from '../../api/types';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { SshFields } from './SshFields';
import { bodyOf, formOf, ROLES, type ServerForm } from './server';
import { useTexts } from './texts';

/** All that the API knows of a server. */
export function Settings({ server }: { server: Server }) {
  const t = useTexts();
  const f = useFormTexts();
  const may = useMay('ADMIN', '*');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<ServerForm>();
  const { run, busy, notice } = useRefusal(form);
  const { name } = server;
  const save = async (wish: ServerForm) => {
    const body = bodyOf({ ...wish, name });
    if (!(await run(() => api.PUT('/api/servers/{name}', { params: { path: { name } }, body })))) return;
    await client.invalidateQueries({ queryKey: ['servers'] });
    void message.success(f('saved'));
  };
  return (
    <section className="panel">
      <h2>{t('settings')}</h2>
      {!may && <p className="quiet">{t('mayNot')}</p>}
      {notice}
      <Form
        form={form}
        className="form-narrow"
        layout="vertical"
        requiredMark={false}
        disabled={!may}
        initialValues={formOf(server)}
        onFinish={(wish) => void save(wish)}
      >
        {server.ssh && <SshFields />}
        <Form.Item name="address" label={t('address')} extra={t('address.hint')}>
          <Input spellCheck={false} />
        </Form.Item>
        <Form.Item name="roles" label={t('roles')}>
          <Select
            mode="multiple"
            aria-label={t('roles')}
            options={ROLES.map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <Form.Item name="engine" label={t('engine')}>
          <Radio.Group
            options={[
              { value: 'DOCKER', label: 'docker' },
              { value: 'PODMAN', label: 'podman' },
            ]}
          />
        </Form.Item>
        <div className="fields">
          <Form.Item name="socket" label={t('socket')} style={{ flex: 1 }}>
            <Input spellCheck={false} />
          </Form.Item>
          <Form.Item name="buildUser" label={t('buildUser')} style={{ flex: 1 }}>
            <Input spellCheck={false} />
          </Form.Item>
        </div>
        <NginxFields />
        <Form.Item name="disabled" label={t('disabledReason')} extra={t('disabled.hint')}>
          <Input />
        </Form.Item>
        {may && (
          <Button type="primary" htmlType="submit" loading={busy}>
            {f('save')}
          </Button>
        )}
      </Form>
    </section>
  );
}

function NginxFields() {
  const t = useTexts();
  const field = (key: string, label: string) => (
    <Form.Item name={['nginx', key]} label={`${t('nginx')}: ${label}`} style={{ flex: 1, minWidth: 220 }}>
      <Input spellCheck={false} />
    </Form.Item>
  );
  return (
    <div className="fields">
      {field('sites', t('sitesFolder'))}
      {field('state', t('stateFolder'))}
      {field('test', t('test'))}
      {field('reload', t('reload'))}
      <Form.Item name={['nginx', 'readBack']} label={`${t('nginx')}: ${t('readBack')}`}>
        <InputNumber />
      </Form.Item>
    </div>
  );
}
