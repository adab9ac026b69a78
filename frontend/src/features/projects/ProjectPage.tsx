import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { projectQuery } from '../../api/configuration';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import '../../ui/parts.css';
import './projects.css';
import { ServicesTab } from './ServicesTab';
import { useTexts } from './texts';
import { VariablesTab } from './VariablesTab';

const ManifestTab = lazy(() => import('./ManifestTab').then((it) => ({ default: it.ManifestTab })));
const DeleteProject = lazy(() => import('./DeleteProject').then((it) => ({ default: it.DeleteProject })));

/** One project: what serves where, its variables, its manifest. */
export default function ProjectPage() {
  const t = useTexts();
  const { project: name = '' } = useParams();
  const [view] = useView('tab', 'at');
  const found = useQuery(projectQuery(name));
  useReady(!found.isPending);
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const project = found.data;
  const tab = view.tab || 'services';
  return (
    <>
      <PageHead title={project.name} tab={project.name}>
        <span className="quiet">{project.description}</span>
        <Suspense>
          <DeleteProject project={project} />
        </Suspense>
      </PageHead>
      <PageTabs
        label={project.name}
        active={tab}
        own={['at', 'page', 'sort']}
        tabs={[
          { key: 'services', label: t('services') },
          { key: 'variables', label: t('variables') },
          { key: 'manifest', label: t('manifest') },
        ]}
      />
      <Suspense>
        {tab === 'services' && <ServicesTab project={project} />}
        {tab === 'variables' && <VariablesTab project={project} />}
        {tab === 'manifest' && <ManifestTab project={project.name} at={view.at} />}
      </Suspense>
    </>
  );
}
