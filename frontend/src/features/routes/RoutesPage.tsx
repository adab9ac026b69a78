import { useQueries, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { type Site, serversQuery, sitesQuery } from '../../api/configuration';
import { projectsQuery } from '../../api/queries';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { ResourceTable } from '../../ui/ResourceTable';
import { SearchBox } from '../../ui/SearchBox';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useColumns } from './columns';
import '../../ui/parts.css';
import './routes.css';
import { matches, rowsOf } from './routes';
import { useTexts } from './texts';

const Sites = lazy(async () => ({ default: (await import('./Sites')).Sites }));

/** Which address leads to which service, and the proxy's files that make it so. */
export default function RoutesPage() {
  const t = useTexts();
  const [view, change] = useView('q', 'page', 'site');
  const projects = useQuery(projectsQuery);
  const servers = useQuery(serversQuery);
  const names = (servers.data ?? []).map((one) => one.name);
  const answers = useQueries({ queries: names.map(sitesQuery) });
  const sites = new Map<string, Site[]>(names.map((name, index) => [name, answers[index]?.data ?? []]));
  const failed = new Map(names.flatMap((name, index) => (answers[index]?.error ? [[name, answers[index].error]] : [])));
  const columns = useColumns(failed, (site) => change({ site }));
  const rows = projects.data && rowsOf(projects.data, sites).filter((row) => matches(row, view.q));
  useReady(!projects.isPending && !servers.isPending && answers.every((answer) => !answer.isPending));
  return (
    <>
      <PageHead title={t('title')} tab={t('title')} />
      <div className="filters">
        <SearchBox
          value={view.q}
          change={(q) => change({ q, page: undefined })}
          placeholder={t('search')}
          width={260}
        />
      </div>
      <ResourceTable
        label={t('title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        error={projects.error ?? servers.error}
        retry={() => void Promise.all([projects.refetch(), servers.refetch()])}
        filters={['q']}
        empty={<EmptyState title={t('empty')}>{t('empty.how')}</EmptyState>}
      />
      <Suspense>
        <Sites sites={sites} failed={failed} open={view.site} onOpen={(site) => change({ site })} />
      </Suspense>
    </>
  );
}
