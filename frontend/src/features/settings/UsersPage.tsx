import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay, useSession } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { useRoles, useUsers } from './people';
import { usePeopleTexts } from './people-texts';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const UserDialog = lazy(() => import('./UserDialog'));

const NONE = '–';

type Change = { role?: string; withoutRole?: boolean; disabled?: boolean; withoutSecondFactor?: boolean };

/** The accounts and their roles. */
export default function UsersPage() {
  const t = useTexts();
  const f = useFormTexts();
  const may = useMay('ADMIN', '*');
  const me = useSession().data?.user;
  const client = useQueryClient();
  const removal = useRemoval();
  const { modal } = App.useApp();
  const [edited, setEdited] = useState<string>();
  const p = usePeopleTexts();
  const roles = useRoles();
  const users = useUsers(may);
  useReady(!may || !users.isPending);
  const again = () => client.invalidateQueries({ queryKey: ['users'] });
  const change = (name: string, body: Change) =>
    void api
      .PUT('/api/users/{name}', { params: { path: { name } }, body })
      .catch((error: unknown) => {
        if (error instanceof Problem) modal.error({ title: f('refused'), content: error.message });
      })
      .finally(again);
  const remove = (name: string) =>
    removal(t('removeUser', { name }), t('removeUserText'), async () => {
      await api.DELETE('/api/users/{name}', { params: { path: { name } } });
      await again();
    });
  const act = (key: string, name: string, disabled: boolean) => {
    if (key === 'remove') remove(name);
    else if (key === 'factor')
      modal.confirm({
        title: `${p('resetFactor')}: ${name}`,
        content: p('resetFactorText'),
        onOk: () => change(name, { withoutSecondFactor: true }),
      });
    else if (disabled) change(name, { disabled: false });
    else
      modal.confirm({
        title: `${p('disable')}: ${name}`,
        content: p('disableText'),
        onOk: () => change(name, { disabled: true }),
      });
  };
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
                <strong>{it.name}</strong> {it.name === me && <span className="quiet">({t('you')})</span>}{' '}
                {it.disabled && <span className="badge failed">{p('disabled')}</span>}
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
                value={it.role ?? NONE}
                onChange={(role) => change(it.name, role === NONE ? { withoutRole: true } : { role })}
                options={[...(roles.data ?? []).map((role) => String(role.name)), NONE].map((value) => ({
                  value,
                  label: value === NONE ? p('noRole') : value,
                }))}
                style={{ width: 200 }}
              />
            ),
          },
          { key: 'teams', title: p('teams'), wide: true, render: (it) => it.teams.join(', ') },
          { key: 'created', title: t('created'), wide: true, render: (it) => <Ago time={it.createdAt} /> },
          {
            key: 'act',
            title: '',
            render: (it) => (
              <span className="inline">
                <Button size="small" onClick={() => setEdited(it.name)}>
                  {t('newPassword')}
                </Button>
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: [
                      { key: 'disable', label: p(it.disabled ? 'enable' : 'disable') },
                      { key: 'factor', label: p('resetFactor') },
                      { key: 'remove', label: f('remove'), danger: true },
                    ],
                    onClick: ({ key }) => act(key, it.name, it.disabled),
                  }}
                >
                  <Button size="small" icon={<MoreOutlined />} aria-label={`${p('more')}: ${it.name}`} />
                </Dropdown>
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
