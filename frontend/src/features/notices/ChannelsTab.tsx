import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { ChannelActions } from './ChannelActions';
import { DeliveryState } from './DeliveryState';
import { type Channel, channelsQuery } from './queries';
import { useTexts } from './texts';

const ChannelDialog = lazy(() => import('./ChannelDialog'));

export const keyOf = (it: Channel) => `${it.project ?? '*'}/${it.name}`;

/** All channels that one may look at, with what became of the last notice. */
export function ChannelsTab({ add }: { add?: () => void }) {
  const t = useTexts();
  const channels = useQuery(channelsQuery);
  const [view, change] = useView('edit');
  const columns = useColumns((it) => change({ edit: keyOf(it) }));
  const edited = channels.data?.find((it) => keyOf(it) === view.edit);
  useReady(!channels.isPending);
  return (
    <>
      <ResourceTable
        label={t('channels')}
        rows={channels.data}
        columns={columns}
        rowKey={keyOf}
        error={channels.error}
        retry={() => void channels.refetch()}
        empty={
          <EmptyState
            title={t('empty')}
            action={
              add && (
                <Button type="primary" onClick={add}>
                  {t('newChannel')}
                </Button>
              )
            }
          >
            {t('empty.how')}
          </EmptyState>
        }
      />
      <Suspense>{edited && <ChannelDialog channel={edited} close={() => change({ edit: undefined })} />}</Suspense>
    </>
  );
}

function useColumns(edit: (channel: Channel) => void): Column<Channel>[] {
  const t = useTexts();
  return [
    {
      key: 'name',
      title: t('channel'),
      sort: keyOf,
      render: (it) => (
        <>
          <strong>{it.name}</strong>
          {!it.enabled && <span className="quiet"> · {t('off')}</span>}
          <div className="quiet small">
            {t(`kind.${it.kind}`)} · {it.host} · {it.project ?? t('everything')}
          </div>
        </>
      ),
    },
    {
      key: 'events',
      title: t('tells'),
      wide: true,
      render: (it) => (
        <>
          {t('events', { count: it.events.length })}
          <div className="quiet small">{[...it.environments, ...it.services].join(', ')}</div>
        </>
      ),
    },
    {
      key: 'last',
      title: t('last'),
      sort: (it) => it.last?.at ?? '',
      render: (it) =>
        it.last ? (
          <div className="told">
            <DeliveryState state={it.last.state} /> <Ago time={it.last.at} />
            {it.last.waiting > 1 && <span className="quiet"> · {t('waiting', { count: it.last.waiting })}</span>}
            {it.last.state === 'GIVEN_UP' && <div className="quiet small">{it.last.reason}</div>}
          </div>
        ) : (
          <span className="quiet">{t('none')}</span>
        ),
    },
    { key: 'actions', title: '', render: (it) => <ChannelActions channel={it} edit={() => edit(it)} /> },
  ];
}
