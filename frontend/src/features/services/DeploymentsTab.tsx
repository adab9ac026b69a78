import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { api, read } from '../../api/client';
import { hasEnded } from '../../api/live';
import type { Deployment, DeploymentState } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { duration } from '../../ui/time';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';
import type { Here } from './useService';

const PAGE = 50;
const STATES = [
  'SUCCEEDED',
  'ROLLED_BACK',
  'FAILED',
  'REJECTED',
  'CANCELLED',
  'INCIDENT',
  'RUNNING',
  'QUEUED',
] as const;

/** All that was ever tried here, a page at a time. */
export function DeploymentsTab({ here }: { here: Here }) {
  const t = useTexts();
  const words = useWords();
  const [view, change] = useView('state');
  const { project, service, environment, deployments } = here;
  const state = (view.state || undefined) as DeploymentState | undefined;
  const filter = { project: project.name, service: service.name, environment, state, limit: PAGE };
  const found = useInfiniteQuery({
    queryKey: ['history', filter],
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/deployments', { params: { query: { ...filter, before: pageParam } } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length === PAGE ? Number(page.at(-1)?.id) : undefined),
  });
  // what runs is known better by the list that the stream keeps
  const rows = found.data?.pages.flat().map((one) => deployments.find((it) => it.id === one.id) ?? one);
  const longest = Math.max(1, ...(rows ?? []).map(took));
  return (
    <>
      <div className="filters">
        <Select
          allowClear
          aria-label={words('state')}
          placeholder={words('state')}
          value={view.state || undefined}
          onChange={(value) => change({ state: value })}
          options={STATES.map((value) => ({ value, label: words(value) }))}
          style={{ width: 170 }}
        />
      </div>
      <ResourceTable
        label={t('deployments')}
        rows={rows}
        columns={useColumns(longest)}
        rowKey={(one) => one.id}
        error={found.error}
        retry={() => void found.refetch()}
        filters={['state']}
        empty={<EmptyState title={t('noDeployments')} />}
      />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

const took = ({ startedAt, endedAt }: Deployment) =>
  startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : 0;

function useColumns(longest: number): Column<Deployment>[] {
  const t = useTexts();
  const words = useWords();
  return [
    {
      key: 'id',
      title: t('deployment'),
      sort: (one) => Number(one.id),
      render: (one) => (
        <>
          <To path={`/deployments/${one.id}`}>#{one.id}</To>{' '}
          <span className="quiet">{words(one.kind as 'deploy')}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: words('state'),
      sort: (one) => one.state,
      render: (one) => (
        <div className="reason" title={one.reason ?? undefined}>
          <StatusTag state={one.state} />
          {one.reason && <div className="quiet">{one.reason}</div>}
        </div>
      ),
    },
    {
      key: 'release',
      title: words('release'),
      render: (one) =>
        one.previousRelease == null ? (one.release ?? '–') : `${one.previousRelease} → ${one.release ?? '–'}`,
    },
    {
      key: 'revision',
      title: t('revision'),
      wide: true,
      render: (one) => <code>{one.revision?.slice(0, 10) ?? '–'}</code>,
    },
    {
      key: 'when',
      title: t('begun'),
      sort: (one) => one.startedAt ?? one.queuedAt,
      render: (one) => <Ago time={one.startedAt ?? one.queuedAt} />,
    },
    {
      key: 'took',
      title: t('took'),
      sort: took,
      render: (one) =>
        hasEnded(one.state) && one.startedAt ? (
          <span className="took">
            <span className="digits">{duration(took(one))}</span>
            <span
              className="bar"
              aria-hidden="true"
              style={{ width: `${Math.max(2, (took(one) / longest) * 60)}px` }}
            />
          </span>
        ) : (
          '–'
        ),
    },
    { key: 'by', title: t('by'), wide: true, render: (one) => `${one.startedBy} (${one.trigger})` },
  ];
}
