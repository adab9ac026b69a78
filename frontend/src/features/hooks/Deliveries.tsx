import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { To } from '../../ui/To';
import { useView } from '../../ui/useView';
import { DeliveryDialog } from './DeliveryDialog';
import { type Delivery, deliveriesQuery, type Hook, MOST } from './queries';
import { useTexts } from './texts';
import { VerdictTag } from './VerdictTag';

/** What was delivered, newest first. */
export function Deliveries({ hook }: { hook: Hook }) {
  const t = useTexts();
  const [view, change] = useView('before', 'delivery');
  const rows = useQuery(deliveriesQuery(hook.id, Number(view.before) || undefined));
  const columns = useColumns((id) => change({ delivery: id }));
  const last = rows.data?.length === MOST ? rows.data.at(-1) : undefined;
  const shown = rows.data?.find((it) => it.id === view.delivery);
  return (
    <>
      <h2>{t('deliveries')}</h2>
      <ResourceTable
        label={t('deliveries')}
        rows={rows.data}
        columns={columns}
        rowKey={(it) => it.id}
        error={rows.error}
        retry={() => void rows.refetch()}
        filters={['before']}
        empty={<EmptyState title={t('nothingYet')}>{t('nothingYet.how')}</EmptyState>}
      />
      <div className="form-actions">
        {view.before && <Button onClick={() => change({ before: undefined })}>{t('newest')}</Button>}
        {last && <Button onClick={() => change({ before: last.id })}>{t('older')}</Button>}
      </div>
      {shown && <DeliveryDialog hook={hook} delivery={shown} close={() => change({ delivery: undefined })} />}
    </>
  );
}

function useColumns(open: (id: string) => void): Column<Delivery>[] {
  const t = useTexts();
  return [
    {
      key: 'at',
      title: t('received'),
      render: (it) => (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(it.id)}>
          <Ago time={it.receivedAt} />
        </Button>
      ),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      render: (it) => (
        <div className="verdict-reason">
          <VerdictTag verdict={it.verdict} /> <span className="quiet small">{it.reason}</span>
        </div>
      ),
    },
    {
      key: 'commit',
      title: t('commit'),
      render: (it) => (
        <>
          {it.ref} {it.revision && <code>{it.revision.slice(0, 10)}</code>}
        </>
      ),
    },
    {
      key: 'deployment',
      title: t('deployment'),
      render: (it) => <Started delivery={it} />,
    },
    {
      key: 'origin',
      title: t('origin'),
      wide: true,
      render: (it) => (it.by ? t('replayedBy', { user: it.by }) : t(`origin.${it.origin}`)),
    },
  ];
}

/** What it led to: a run of a chain, or a deployment for each service. */
export function Started({ delivery }: { delivery: Delivery }) {
  const paths = delivery.chainRun
    ? [`/chains/-/${delivery.chainRun}`]
    : delivery.deployments.map((id) => `/deployments/${id}`);
  return paths.map((path) => (
    <span key={path} className="digits" style={{ marginRight: 8 }}>
      <To path={path}>#{path.replace(/.*\//, '')}</To>
    </span>
  ));
}
