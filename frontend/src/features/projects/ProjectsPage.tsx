import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { deploymentsQuery, projectsQuery, replicasQuery } from '../../api/queries';
import { cellOf, worst } from '../../api/serving';
import { useMay } from '../../api/session';
import type { Deployment, Project, Replica } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { isProduction } from '../../ui/environment';
import { PageHead } from '../../ui/PageHead';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { hasPage, To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';
import '../../ui/parts.css';
import './projects.css';

const NEW = '/projects/+new';

export default function ProjectsPage() {
  const t = useTexts();
  const may = useMay('CONFIGURE');
  const found = useQuery(projectsQuery);
  const replicas = useQuery(replicasQuery());
  const deployments = useQuery(deploymentsQuery({ limit: 200 }));
  const columns = useColumns(replicas.data ?? [], deployments.data ?? []);
  useReady(!found.isPending && !replicas.isPending);
  const create = may && (
    <Link to={NEW}>
      <Button type="primary" tabIndex={-1}>
        {t('new')}
      </Button>
    </Link>
  );
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        {found.data?.length ? create : null}
      </PageHead>
      <ResourceTable
        label={t('title')}
        rows={found.data}
        columns={columns}
        rowKey={(one) => one.name}
        error={found.error}
        retry={() => void found.refetch()}
        empty={
          <EmptyState title={t('empty')} action={create}>
            <p>{t('empty.how')}</p>
            {hasPage('/setup') && <To path="/setup">{t('wizard')}</To>}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(replicas: Replica[], deployments: Deployment[]): Column<Project>[] {
  const t = useTexts();
  const words = useWords();
  return [
    {
      key: 'name',
      title: words('project'),
      sort: (one) => one.name,
      render: (one) => (
        <div>
          <To path={`/projects/${one.name}`}>
            <strong>{one.name}</strong>
          </To>
          <div className="quiet">{one.description}</div>
        </div>
      ),
    },
    {
      key: 'environments',
      title: t('environments'),
      render: (one) => (
        <ul className="plain">
          {Object.values(one.environments).map((environment) => (
            <li key={environment.name} className="environment-line">
              <StatusTag state={healthOfEnvironment(one, environment.name, replicas, deployments)} />
              <span className={isProduction(environment.name) ? 'production-name' : ''}>{environment.name}</span>
              <span className="quiet">{environment.domains.join(', ')}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'services',
      title: t('services'),
      wide: true,
      sort: (one) => Object.keys(one.services).length,
      render: (one) => <span title={Object.keys(one.services).join(', ')}>{Object.keys(one.services).length}</span>,
    },
    {
      key: 'last',
      title: t('last'),
      wide: true,
      render: (one) => {
        const last = deployments.find((it) => it.project === one.name);
        return last ? (
          <div>
            <To path={`/deployments/${last.id}`}>
              {last.service} #{last.id}
            </To>{' '}
            <StatusTag state={last.state} />
            <div className="quiet">
              <Ago time={last.endedAt ?? last.startedAt ?? last.queuedAt} />
            </div>
          </div>
        ) : (
          <span className="quiet">{words('never')}</span>
        );
      },
    },
  ];
}

function healthOfEnvironment(project: Project, environment: string, replicas: Replica[], deployments: Deployment[]) {
  const here = (service: string) => (one: { project: string; service: string; environment?: string | null }) =>
    one.project === project.name && one.service === service && one.environment === environment;
  return worst(
    Object.values(project.services).map(
      ({ name, kind }) => cellOf(replicas.filter(here(name)), deployments.filter(here(name)), kind === 'STATIC').health,
    ),
  );
}
