import { useQuery } from '@tanstack/react-query';
import { hasEnded } from '../../api/live';
import { deploymentsQuery } from '../../api/queries';
import type { Deployment, DeploymentState } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useColumns } from './columns';
import { Filters } from './Filters';
import { useTexts } from './texts';

const MOST = 200;

/** What a person may type: part of any of these words. */
export function contains(deployment: Deployment, query: string): boolean {
  const { project, service, startedBy, note, id } = deployment;
  return `${project}/${service} ${startedBy} ${note ?? ''} #${id}`.toLowerCase().includes(query.trim().toLowerCase());
}

export default function DeploymentsPage() {
  const t = useTexts();
  const columns = useColumns();
  const [view] = useView('project', 'service', 'env', 'state', 'q');
  const state = view.state && view.state !== 'active' ? (view.state as DeploymentState) : undefined;
  const found = useQuery(
    deploymentsQuery({
      project: view.project || undefined,
      service: view.service || undefined,
      environment: view.env || undefined,
      state,
      limit: MOST,
    }),
  );
  const rows = found.data?.filter((one) => contains(one, view.q) && (view.state !== 'active' || !hasEnded(one.state)));
  useReady(!found.isPending);
  return (
    <>
      <PageHead title={t('title')} tab={t('title')} />
      <Filters />
      <ResourceTable
        label={t('title')}
        rows={rows}
        columns={columns}
        rowKey={(one) => one.id}
        error={found.error}
        retry={() => void found.refetch()}
        filters={['project', 'service', 'env', 'state', 'q']}
        empty={<EmptyState title={t('empty')}>{t('empty.how')}</EmptyState>}
      />
      {found.data?.length === MOST && <p className="quiet">{t('older', { count: MOST })}</p>}
    </>
  );
}
