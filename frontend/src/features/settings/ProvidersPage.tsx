import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import type { SignInProvider } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { useProviderTexts } from './provider-texts';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const ProviderDialog = lazy(() => import('./ProviderDialog'));

/** Where people sign in but by a password here. */
export default function ProvidersPage() {
  const t = useProviderTexts();
  const s = useTexts();
  const f = useFormTexts();
  const may = useMay('ADMIN', '*');
  const client = useQueryClient();
  const removal = useRemoval();
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState<SignInProvider | 'new'>();
  const providers = useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: () => read(api.GET('/api/sign-in-providers')),
    enabled: may,
  });
  useReady(!may || !providers.isPending);
  if (!may)
    return (
      <SettingsFrame at="sign-in">
        <EmptyState title={s('forbidden')} />
      </SettingsFrame>
    );
  const again = () => client.invalidateQueries({ queryKey: ['sign-in-providers'] });
  const at = (name: string) => ({ params: { path: { name } } });
  const check = async (name: string) => {
    try {
      const { keys } = await read(api.POST('/api/sign-in-providers/{name}/check', at(name)));
      void message.success(t('answers', { count: keys }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      modal.error({ title: f('refused'), content: error.message });
    }
  };
  const remove = (name: string) =>
    removal(t('removeProvider', { name }), t('removeProviderText'), async () => {
      await api.DELETE('/api/sign-in-providers/{name}', at(name));
      await again();
    });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('newProvider')}
    </Button>
  );
  return (
    <SettingsFrame at="sign-in" actions={providers.data?.length !== 0 && add}>
      <ResourceTable
        label={s('sign-in')}
        rows={providers.data}
        rowKey={(it) => it.name}
        error={providers.error}
        retry={() => void providers.refetch()}
        empty={
          <EmptyState title={t('noProviders')} action={add}>
            {t('what')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            title: s('name'),
            render: (it) => (
              <>
                <strong>{it.provider.title}</strong> {!it.provider.enabled && <Tag>{t('off')}</Tag>}
              </>
            ),
          },
          { key: 'issuer', title: t('issuer'), render: (it) => <code>{it.provider.issuer}</code> },
          { key: 'callback', title: t('callback'), wide: true, render: (it) => <code>{it.callback}</code> },
          {
            key: 'act',
            title: '',
            render: (it) => (
              <span className="inline">
                <Button size="small" onClick={() => void check(it.name)}>
                  {t('check')}
                </Button>
                <Button size="small" onClick={() => setOpen(it)}>
                  {t('change')}
                </Button>
                <Button size="small" danger onClick={() => remove(it.name)}>
                  {f('remove')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <Suspense>
        {open && (
          <ProviderDialog before={open === 'new' ? undefined : open} close={() => setOpen(undefined)} again={again} />
        )}
      </Suspense>
    </SettingsFrame>
  );
}
