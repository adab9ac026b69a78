import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api, read } from '../../api/client';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { agentName } from './agent';
import { LinkedAccounts } from './LinkedAccounts';
import { usePeopleTexts } from './people-texts';
import { SettingsFrame } from './SettingsFrame';

const PasswordDialog = lazy(() => import('./PasswordDialog'));
const SecondFactorDialog = lazy(() => import('./SecondFactorDialog'));

/** What belongs to the one who is signed in: password, second factor, browsers. */
export default function AccountPage() {
  const t = usePeopleTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState<'password' | 'factor'>();
  const mine = useQuery({ queryKey: ['account'], queryFn: () => read(api.GET('/api/account')) });
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: () => read(api.GET('/api/account/sessions')),
  });
  useReady(!mine.isPending && !sessions.isPending);
  const again = () => client.invalidateQueries({ queryKey: ['account'] });
  const close = () => {
    setOpen(undefined);
    void again();
  };
  const end = (id: number) =>
    void api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } }).finally(() => void again());
  const it = mine.data;
  return (
    <SettingsFrame at="account">
      {mine.error && <ErrorState error={mine.error} retry={() => void mine.refetch()} />}
      {it && (
        <dl className="mine">
          <dt>{t('signInName')}</dt>
          <dd>
            <strong>{it.user}</strong>
          </dd>
          <dt>{t('inTeams')}</dt>
          <dd>{it.teams.join(', ') || t('noTeams')}</dd>
          <dt>{t('changePassword')}</dt>
          <dd>
            {it.password ? (
              <Button onClick={() => setOpen('password')}>{t('changePassword')}</Button>
            ) : (
              <span className="quiet">{t('noPassword')}</span>
            )}
          </dd>
          {it.password && (
            <>
              <dt>{t('secondFactor')}</dt>
              <dd>
                <span className={it.secondFactor ? 'chip on' : 'chip'}>
                  {t(it.secondFactor ? 'secondFactor.on' : 'secondFactor.off')}
                </span>
                <Button danger={it.secondFactor} onClick={() => setOpen('factor')}>
                  {t(it.secondFactor ? 'turnOff' : 'turnOn')}
                </Button>
                <p className="quiet">
                  {it.secondFactor ? t('codesLeft', { count: it.recoveryCodes }) : t('secondFactor.what')}
                </p>
              </dd>
            </>
          )}
        </dl>
      )}
      {it && <LinkedAccounts password={it.password} />}
      <h2>{t('sessions')}</h2>
      <ResourceTable
        label={t('sessions')}
        rows={sessions.data}
        rowKey={(session) => String(session.id)}
        error={sessions.error}
        retry={() => void sessions.refetch()}
        empty={<EmptyState title={t('sessions')} />}
        columns={[
          {
            key: 'agent',
            title: t('browser'),
            render: (session) => (
              <span className="agent" title={session.agent || undefined}>
                {session.agent ? agentName(session.agent) : '–'}{' '}
                {session.current && <span className="chip">{t('thisOne')}</span>}
              </span>
            ),
          },
          { key: 'address', title: t('address'), wide: true, render: (session) => <code>{session.address}</code> },
          { key: 'seen', title: t('lastSeen'), render: (session) => <Ago time={session.seenAt} /> },
          {
            key: 'act',
            title: '',
            render: (session) =>
              !session.current && (
                <Button size="small" danger onClick={() => end(session.id)}>
                  {t('end')}
                </Button>
              ),
          },
        ]}
      />
      <Suspense>
        {open === 'password' && <PasswordDialog close={close} />}
        {open === 'factor' && <SecondFactorDialog on={!!it?.secondFactor} close={close} />}
      </Suspense>
    </SettingsFrame>
  );
}
