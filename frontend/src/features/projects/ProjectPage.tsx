import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { projectQuery } from '../../api/configuration';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { DeleteProject } from './DeleteProject';
import { ManifestTab } from './ManifestTab';
import '../../ui/parts.css';
import './projects.css';
import { ServicesTab } from './ServicesTab';
import { useTexts } from './texts';
import { VariablesTab } from './VariablesTab';

/** One project: what serves where, its variables, its manifest. */
export default function ProjectPage() {
  const t = useTexts();
  const { project: name = '' } = useParams();
  const [view, change] = useView('tab', 'at');
  const found = useQuery(projectQuery(name));
  useReady(!found.isPending);
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const project = found.data;
  return (
    <>
      <PageHead title={project.name} tab={project.name}>
        <span className="quiet">{project.description}</span>
        <DeleteProject project={project} />
      </PageHead>
      <Tabs
        className="page-tabs"
        activeKey={view.tab || 'services'}
        onChange={(tab) => change({ tab: tab === 'services' ? undefined : tab, at: undefined })}
        destroyOnHidden
        items={[
          { key: 'services', label: t('services'), children: <ServicesTab project={project} /> },
          { key: 'variables', label: t('variables'), children: <VariablesTab project={project} /> },
          { key: 'manifest', label: t('manifest'), children: <ManifestTab project={project.name} at={view.at} /> },
        ]}
      />
    </>
  );
}
