import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { deploymentsQuery, projectsQuery, replicasQuery } from '../../api/queries';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { Counts } from './Counts';
import { Matrix } from './Matrix';
import { countsOf } from './matrix';
import { useTexts } from './texts';
import { UnderWay } from './UnderWay';
import './overview.css';

const RECENT = 200;

/** What serves where, what runs, what waits, what failed. */
export default function OverviewPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const projects = useQuery(projectsQuery);
  const deployments = useQuery(deploymentsQuery({ limit: RECENT }));
  const replicas = useQuery(replicasQuery());
  const error = projects.error ?? deployments.error;
  useReady(error !== null || !(projects.isPending || deployments.isPending || replicas.isPending));
  if (error)
    return <ErrorState error={error} retry={() => void projects.refetch().then(() => deployments.refetch())} />;
  if (!projects.data || !deployments.data) return null;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void navigate('/setup');
  };
  const counts = countsOf(deployments.data, Date.now());
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        <Counts {...counts} />
      </PageHead>
      {counts.underWay.length > 0 && <UnderWay deployments={counts.underWay} />}
      {projects.data.map((project) => (
        <Matrix key={project.name} project={project} replicas={replicas.data ?? []} deployments={deployments.data} />
      ))}
      {projects.data.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={
            <Button type="primary" href="/setup" onClick={open}>
              {t('setUp')}
            </Button>
          }
        >
          <p>{t('empty.how')}</p>
          <code>dragline apply -f shop.yaml</code>
        </EmptyState>
      )}
    </>
  );
}
