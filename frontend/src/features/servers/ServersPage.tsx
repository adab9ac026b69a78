import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { checksQuery, serversQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import type { Server } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { faults } from '../../ui/findings';
import { PageHead } from '../../ui/PageHead';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { type Role, reached, rolesOf } from './server';
import { useTexts } from './texts';

// opened seldom, and forms are large
const AddServer = lazy(() => import('./AddServer'));

/** All machines, and how each was when it was last looked at. */
export default function ServersPage() {
  const t = useTexts();
  const may = useMay('ADMIN', '*');
  const [view, change] = useView('add');
  const servers = useQuery(serversQuery);
  useReady(!servers.isPending);
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ add: '1' })}>
            {t('add')}
          </Button>
        )}
      </PageHead>
      <ResourceTable
        label={t('title')}
        rows={servers.data}
        columns={useColumns()}
        rowKey={(it) => it.name}
        error={servers.error}
        retry={() => void servers.refetch()}
        empty={<EmptyState title={t('title')}>{t('what')}</EmptyState>}
      />
      <p className="quiet">{t('what')}</p>
      <Suspense>{view.add && may && <AddServer close={() => change({ add: undefined })} />}</Suspense>
    </>
  );
}

function useColumns(): Column<Server>[] {
  const t = useTexts();
  return [
    {
      key: 'name',
      title: t('name'),
      sort: (it) => it.name,
      render: (it) => (
        <>
          <To path={`/servers/${it.name}`}>
            <strong>{it.name}</strong>
          </To>
          <div className="quiet">{reached(it) ?? t('thisMachine')}</div>
          {it.disabled && (
            <span className="status wait">
              ‖ {t('disabled')}: {it.disabled}
            </span>
          )}
        </>
      ),
    },
    { key: 'engine', title: t('engine'), sort: (it) => it.engine, render: (it) => it.engine.toLowerCase(), wide: true },
    {
      key: 'roles',
      title: t('roles'),
      wide: true,
      render: (it) =>
        rolesOf(it)
          .map((role: Role) => t(role))
          .join(', '),
    },
    { key: 'check', title: t('lastCheck'), render: (it) => <LastCheck server={it.name} /> },
  ];
}

export function LastCheck({ server }: { server: string }) {
  const t = useTexts();
  const last = useQuery(checksQuery).data?.find((it) => it.server === server);
  if (!last) return <span className="quiet">{t('unchecked')}</span>;
  const bad = faults(last.findings);
  return (
    <>
      <span className={`status ${bad ? 'wait' : 'ok'}`}>
        <span aria-hidden="true">{bad ? '!' : '✓'}</span> {bad ? t('faults', { count: bad }) : t('fine')}
      </span>{' '}
      <span className="quiet">
        <Ago time={last.at} />
      </span>
    </>
  );
}
