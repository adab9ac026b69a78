import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay, useSession } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { ROLES } from './roles';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const UserDialog = lazy(() => import('./UserDialog'));

/** The accounts and their roles. */
export default function UsersPage() {
  const t = useTexts();
  const f = useFormTexts();
  const may = useMay('ADMIN');
  const me = useSession().data?.user;
  const client = useQueryClient();
  const removal = useRemoval();
  const { modal } = App.useApp();
  const [edited, setEdited] = useState<string>();
  const users = useQuery({ queryKey: ['users'], queryFn: () => read(api.GET('/api/users')), enabled: may });
  useReady(!may || !users.isPending);
  const again = () => client.invalidateQueries({ queryKey: ['users'] });
  const setRole = (name: string, role: string) =>
    void api
      .PUT('/api/users/{name}', { params: { path: { name } }, body: { role } })
      .catch((error: unknown) => {
        if (error instanceof Problem) modal.error({ title: f('refused'), content: error.message });
      })
      .finally(again);
  const remove = (name: string) =>
    removal(t('removeUser', { name }), t('removeUserText'), async () => {
      await api.DELETE('/api/users/{name}', { params: { path: { name } } });
      await again();
    });
  if (!may)
    return (
      <SettingsFrame at="users">
        <EmptyState title={t('forbidden')} />
      </SettingsFrame>
    );
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('')}>
      {t('newUser')}
    </Button>
  );
  return (
    <SettingsFrame at="users" actions={add}>
      <ResourceTable
        label={t('users')}
        rows={users.data}
        rowKey={(it) => it.name}
        error={users.error}
        retry={() => void users.refetch()}
        empty={<EmptyState title={t('users')} />}
        columns={[
          {
            key: 'name',
            title: t('name'),
            sort: (it) => it.name,
            render: (it) => (
              <>
                <strong>{it.name}</strong> {it.name === me && <span className="quiet">({t('you')})</span>}
              </>
            ),
          },
          {
            key: 'role',
            title: t('role'),
            sort: (it) => it.role ?? '',
            render: (it) => (
              <Select
                aria-label={`${t('role')}: ${it.name}`}
                value={it.role}
                onChange={(role) => setRole(it.name, role)}
                options={ROLES.map((value) => ({ value, label: t(value) }))}
                style={{ width: 130 }}
              />
            ),
          },
          { key: 'created', title: t('created'), wide: true, render: (it) => <Ago time={it.createdAt} /> },
          {
            key: 'act',
            title: '',
            render: (it) => (
              <span className="inline">
                <Button size="small" onClick={() => setEdited(it.name)}>
                  {t('newPassword')}
                </Button>
                <Button size="small" danger onClick={() => remove(it.name)}>
                  {f('remove')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <p className="quiet">{t('users.what')}</p>
      {edited !== undefined && (
        <Suspense>
          <UserDialog name={edited || undefined} close={() => setEdited(undefined)} />
        </Suspense>
      )}
    </SettingsFrame>
  );
}
