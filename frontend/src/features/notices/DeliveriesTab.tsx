import { RedoOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { useFormTexts } from '../../ui/form-texts';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { DeliveryState } from './DeliveryState';
import { channelsQuery, type Delivery, MOST, noticesQuery, placeOf, type State } from './queries';
import { useTexts } from './texts';

const STATES: State[] = ['PENDING', 'DELIVERED', 'GIVEN_UP', 'REPLACED'];

/** What was told and what is on its way, newest first. */
export default function DeliveriesTab() {
  const t = useTexts();
  const [view, change] = useView('channel', 'state', 'before');
  const channels = useQuery(channelsQuery);
  const rows = useQuery(
    noticesQuery({
      channel: view.channel || undefined,
      state: (view.state as State) || undefined,
      before: Number(view.before) || undefined,
    }),
  );
  useReady(!rows.isPending);
  const names = [...new Set(channels.data?.map((it) => it.name))];
  const last = rows.data?.length === MOST ? rows.data.at(-1) : undefined;
  return (
    <>
      <div className="notice-filters">
        <Select
          allowClear
          aria-label={t('channel')}
          placeholder={t('channel')}
          value={view.channel || undefined}
          options={names.map((value) => ({ value, label: value }))}
          onChange={(channel?: string) => change({ channel, before: undefined })}
        />
        <Select
          allowClear
          aria-label={t('result')}
          placeholder={t('result')}
          value={view.state || undefined}
          options={STATES.map((value) => ({ value, label: t(`is.${value}`) }))}
          onChange={(state?: string) => change({ state, before: undefined })}
        />
      </div>
      <ResourceTable
        label={t('deliveries')}
        rows={rows.data}
        columns={useColumns()}
        rowKey={(it) => String(it.id)}
        error={rows.error}
        retry={() => void rows.refetch()}
        filters={['channel', 'state', 'before']}
        empty={<EmptyState title={t('nothing')}>{t('nothing.how')}</EmptyState>}
      />
      <div className="form-actions">
        {view.before && <Button onClick={() => change({ before: undefined })}>{t('newest')}</Button>}
        {last && <Button onClick={() => change({ before: String(last.id) })}>{t('older')}</Button>}
      </div>
    </>
  );
}

function useColumns(): Column<Delivery>[] {
  const t = useTexts();
  return [
    {
      key: 'notice',
      title: t('notice'),
      render: (it) => (
        <>
          {t(it.notice.event as 'test')} <Place notice={it.notice} />
          <div className="quiet small">
            {it.channel || t('kind.push')} · {t(`kind.${it.kind}`)}
            {it.by && ` · ${t('by', { user: it.by })}`}
          </div>
        </>
      ),
    },
    { key: 'at', title: t('at'), render: (it) => <Ago time={it.madeAt} /> },
    {
      key: 'result',
      title: t('result'),
      render: (it) => (
        <div className="told">
          <DeliveryState state={it.state} />{' '}
          {it.attempts > 1 && <span className="quiet small">{t('attempts', { count: it.attempts })}</span>}
          {it.nextAt && it.attempts > 0 && (
            <span className="quiet small">
              {' '}
              · {t('nextTry')} <Ago time={it.nextAt} />
            </span>
          )}
          {it.reason && <div className="quiet small">{it.reason}</div>}
        </div>
      ),
    },
    { key: 'again', title: '', render: (it) => <Again delivery={it} /> },
  ];
}

function Place({ notice }: { notice: Delivery['notice'] }) {
  const within = notice.service ?? notice.chain;
  const text = `${notice.project ?? ''}${within ? `/${within}` : ''}${notice.environment ? `@${notice.environment}` : ''}`;
  if (notice.run) return <To path={`/chains/-/${notice.run}`}>{text}</To>;
  if (notice.deployment) return <To path={`/deployments/${notice.deployment}`}>{text}</To>;
  return <>{text}</>;
}

function Again({ delivery }: { delivery: Delivery }) {
  const t = useTexts();
  const f = useFormTexts();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const may = useMay('CONFIGURE', placeOf(delivery.project));
  if (!may || delivery.state === 'PENDING') return null;
  const again = async () => {
    try {
      await api.POST('/api/notices/{id}/again', {
        params: { path: { id: Number(delivery.id) }, query: { project: delivery.project ?? undefined } },
      });
      void message.success(t('again.done'));
      await client.invalidateQueries({ queryKey: ['notices'] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void modal.error({ title: f('refused'), content: error.message });
    }
  };
  return (
    <Button size="small" icon={<RedoOutlined />} onClick={() => void again()}>
      {t('again')}
    </Button>
  );
}
