import { CloseOutlined, PlusOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client';
import { useMay } from '../../api/session';
import type { Given } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { useReady } from '../../ui/useReady';
import { useRemoval } from '../../ui/useRemoval';
import { ActionTags } from './ActionTags';
import { EVERYWHERE, type Holder, matrix, useGrants, useUsers } from './people';
import { usePeopleTexts } from './people-texts';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

const GrantDialog = lazy(() => import('./GrantDialog'));

/** Who may do what where: a row for each team and user, a column for each place. */
export default function GrantsPage() {
  const t = usePeopleTexts();
  const s = useTexts();
  const may = useMay('ADMIN');
  const admin = useMay('ADMIN', EVERYWHERE);
  const [open, setOpen] = useState(false);
  const grants = useGrants(may);
  const users = useUsers(admin);
  useReady(!may || !(grants.isPending || (admin && users.isPending)));
  if (!may)
    return (
      <SettingsFrame at="grants">
        <EmptyState title={s('forbidden')} />
      </SettingsFrame>
    );
  const roles = new Map((users.data ?? []).flatMap((it) => (it.role ? [[it.name, it.role] as const] : [])));
  const { rows, places } = matrix(grants.data ?? [], [...roles.keys()]);
  const columns = [EVERYWHERE, ...places];
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
      {t('newGrant')}
    </Button>
  );
  return (
    <SettingsFrame at="grants" actions={add}>
      {grants.error && <ErrorState error={grants.error} retry={() => void grants.refetch()} />}
      {grants.data && rows.length === 0 && (
        <EmptyState title={t('noGrants')} action={add}>
          {t('grants.what')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <section className="rights" aria-label={t('grants')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('who')}</th>
                {columns.map((place) => (
                  <th key={place} scope="col">
                    {place === EVERYWHERE ? t('everywhere') : <code>{place}</code>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.team ? <TeamOutlined title={t('team')} /> : <UserOutlined title={t('user')} />} {row.name}
                  </th>
                  {columns.map((place) => (
                    <td key={place} data-label={place === EVERYWHERE ? t('everywhere') : place}>
                      {place === EVERYWHERE && !row.team && roles.has(row.name) && (
                        <div className="given">
                          <strong>{roles.get(row.name)}</strong> <span className="quiet">{t('byRole')}</span>
                        </div>
                      )}
                      <Cell row={row} place={place} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > 0 && <p className="quiet">{t('grants.what')}</p>}
      <Suspense>{open && <GrantDialog close={() => setOpen(false)} />}</Suspense>
    </SettingsFrame>
  );
}

function Cell({ row, place }: { row: Holder<Given>; place: string }) {
  const t = usePeopleTexts();
  const client = useQueryClient();
  const removal = useRemoval();
  const remove = (grant: Given) => {
    const what = grant.role ?? grant.actions.map((it) => t(it)).join(', ');
    const where = place === EVERYWHERE ? t('everywhere') : place;
    removal(t('takeAway', { what, who: row.name, place: where }), t('takeAwayText'), async () => {
      await api.DELETE('/api/grants/{id}', { params: { path: { id: grant.id } } });
      await client.invalidateQueries({ queryKey: ['grants'] });
    });
  };
  return (row.at.get(place) ?? []).map((grant) => (
    <div className="given" key={grant.id}>
      {grant.role ? <strong>{grant.role}</strong> : <ActionTags actions={grant.actions} />}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('takeAway', { what: grant.role ?? t('actions'), who: row.name, place })}
        onClick={() => remove(grant)}
      />
    </div>
  ));
}
