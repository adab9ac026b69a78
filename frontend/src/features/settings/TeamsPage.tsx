import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { useTeams, useUsers } from './people';
import { usePeopleTexts } from './people-texts';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const TeamDialog = lazy(() => import('./TeamDialog'));

/** The teams and who is in them. */
export default function TeamsPage() {
  const t = usePeopleTexts();
  const s = useTexts();
  const f = useFormTexts();
  const may = useMay('ADMIN', '*');
  const client = useQueryClient();
  const removal = useRemoval();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const teams = useTeams(may);
  const users = useUsers(may);
  useReady(!may || !(teams.isPending || users.isPending));
  if (!may)
    return (
      <SettingsFrame at="teams">
        <EmptyState title={s('forbidden')} />
      </SettingsFrame>
    );
  const again = () => Promise.all(['teams', 'users'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const setMembers = async (name: string, before: string[], after: string[]) => {
    const at = (user: string) => ({ params: { path: { name, user } } });
    const joined = after.filter((it) => !before.includes(it));
    const left = before.filter((it) => !after.includes(it));
    try {
      for (const user of joined) await api.PUT('/api/teams/{name}/members/{user}', at(user));
      for (const user of left) await api.DELETE('/api/teams/{name}/members/{user}', at(user));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      modal.error({ title: f('refused'), content: error.message });
    }
    await again();
  };
  const remove = (name: string) =>
    removal(t('removeTeam', { name }), t('removeTeamText'), async () => {
      await api.DELETE('/api/teams/{name}', { params: { path: { name } } });
      await again();
    });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
      {t('newTeam')}
    </Button>
  );
  return (
    <SettingsFrame at="teams" actions={teams.data?.length !== 0 && add}>
      <ResourceTable
        label={t('teams')}
        rows={teams.data}
        rowKey={(it) => it.name}
        error={teams.error}
        retry={() => void teams.refetch()}
        empty={
          <EmptyState title={t('noTeamsYet')} action={add}>
            {t('teams.what')}
          </EmptyState>
        }
        columns={[
          { key: 'name', title: s('name'), sort: (it) => it.name, render: (it) => <strong>{it.name}</strong> },
          {
            key: 'members',
            title: t('members'),
            render: (it) => (
              <Select
                mode="multiple"
                aria-label={`${t('members')}: ${it.name}`}
                value={it.members}
                options={users.data?.map((user) => ({ value: user.name, label: user.name }))}
                onChange={(after) => void setMembers(it.name, it.members, after)}
                className="members"
              />
            ),
          },
          {
            key: 'act',
            title: '',
            render: (it) => (
              <Button size="small" danger onClick={() => remove(it.name)}>
                {f('remove')}
              </Button>
            ),
          },
        ]}
      />
      {teams.data?.length !== 0 && <p className="quiet">{t('teams.what')}</p>}
      <Suspense>{open && <TeamDialog close={() => setOpen(false)} again={again} />}</Suspense>
    </SettingsFrame>
  );
}
