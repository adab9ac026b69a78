import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useFormTexts } from '../../ui/form-texts';
import { useRefusal } from '../../ui/useRefusal';
import { usePeopleTexts } from './people-texts';
import { useProviderTexts } from './provider-texts';

/** Who this account is at sign-in providers; a new link needs the password, and ends at the provider's page. */
export function LinkedAccounts({ password }: { password: boolean }) {
  const t = useProviderTexts();
  const people = usePeopleTexts();
  const f = useFormTexts();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const [linking, setLinking] = useState<string>();
  const [form] = Form.useForm<{ password: string }>();
  const { run, busy, notice } = useRefusal(form);
  const providers = useQuery({ queryKey: ['oidc'], queryFn: () => read(api.GET('/api/oidc')) }).data ?? [];
  const mine = useQuery({ queryKey: ['identities'], queryFn: () => read(api.GET('/api/oidc/identities')) }).data ?? [];
  if (providers.length + mine.length === 0) return null;
  const link = async () => {
    const body = await form.validateFields().catch(() => undefined);
    if (!body || !linking) return;
    await run(async () => {
      const params = { path: { name: linking } };
      location.assign((await read(api.POST('/api/oidc/{name}/link', { params, body }))).address);
    });
  };
  const unlink = async (id: number) => {
    try {
      await api.DELETE('/api/oidc/identities/{id}', { params: { path: { id } } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      modal.error({ title: f('refused'), content: error.message });
    }
    await client.invalidateQueries({ queryKey: ['identities'] });
  };
  return (
    <>
      <h2>{t('linked')}</h2>
      <ul>
        {mine.map((it) => (
          <li key={it.id}>
            <code>{it.subject}</code> · {it.issuer}{' '}
            <Button size="small" danger onClick={() => void unlink(it.id)}>
              {t('unlink')}
            </Button>
          </li>
        ))}
      </ul>
      {password &&
        providers.map(({ name, title }) => (
          <Button key={name} onClick={() => setLinking(name)}>
            {t('link', { name: title })}
          </Button>
        ))}
      {linking && (
        <Modal
          open
          title={t('linkTitle')}
          okText={people('confirm')}
          confirmLoading={busy}
          onOk={() => void link()}
          onCancel={() => setLinking(undefined)}
        >
          {notice}
          <Form form={form} layout="vertical" requiredMark={false}>
            <Form.Item
              name="password"
              label={people('oldPassword')}
              rules={[{ required: true, message: f('required') }]}
              extra={t('linkHint')}
            >
              <Input.Password autoComplete="current-password" autoFocus />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
}
