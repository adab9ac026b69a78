import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, read } from '../../api/client';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { ActionTags } from './ActionTags';
import { usePeopleTexts } from './people-texts';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const TokenDialog = lazy(() => import('./TokenDialog'));

/** The caller's own tokens. */
export default function TokensPage() {
  const t = useTexts();
  const p = usePeopleTexts();
  const client = useQueryClient();
  const removal = useRemoval();
  const [open, setOpen] = useState(false);
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => read(api.GET('/api/tokens')) });
  useReady(!tokens.isPending);
  const revoke = (id: number, name: string) =>
    removal(
      t('revokeTitle', { name }),
      t('revokeText'),
      async () => {
        await api.DELETE('/api/tokens/{id}', { params: { path: { id } } });
        await client.invalidateQueries({ queryKey: ['tokens'] });
      },
      t('revoke'),
    );
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
      {t('newToken')}
    </Button>
  );
  return (
    <SettingsFrame at="tokens" actions={tokens.data?.length !== 0 && add}>
      <ResourceTable
        label={t('tokens')}
        rows={tokens.data}
        rowKey={(it) => String(it.id)}
        error={tokens.error}
        retry={() => void tokens.refetch()}
        empty={
          <EmptyState title={t('tokens.empty')} action={add}>
            {t('tokens.what')}
          </EmptyState>
        }
        columns={[
          { key: 'name', title: t('name'), sort: (it) => it.name, render: (it) => <strong>{it.name}</strong> },
          {
            key: 'limits',
            title: p('limits'),
            render: (it) =>
              it.limits
                ? it.limits.map((limit) => (
                    <div key={limit.scope} className="given">
                      <code>{limit.scope}</code> <ActionTags actions={limit.actions} />
                    </div>
                  ))
                : p('limitsAll'),
          },
          { key: 'created', title: t('created'), render: (it) => <Ago time={it.createdAt} />, wide: true },
          {
            key: 'expires',
            title: t('expires'),
            sort: (it) => it.expiresAt,
            render: (it) => <Ago time={it.expiresAt} />,
          },
          {
            key: 'act',
            title: '',
            render: (it) => (
              <Button size="small" danger onClick={() => revoke(it.id, it.name)}>
                {t('revoke')}
              </Button>
            ),
          },
        ]}
      />
      {tokens.data?.length !== 0 && <p className="quiet">{t('tokens.what')}</p>}
      <Suspense>{open && <TokenDialog close={() => setOpen(false)} />}</Suspense>
    </SettingsFrame>
  );
}
