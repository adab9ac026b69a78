import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { projectsQuery, secretsQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import type { Secret } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { SettingsFrame } from './SettingsFrame';
import { useSecretColumns } from './secret-columns';
import { useTexts } from './texts';

const SecretDialog = lazy(() => import('./SecretDialog'));

/** Names of secrets, of the instance and of one project. */
export default function SecretsPage() {
  const t = useTexts();
  const may = useMay('SECRETS');
  const [view, change] = useView('project');
  const [edited, setEdited] = useState<Partial<Secret>>();
  const projects = useQuery(projectsQuery).data ?? [];
  const secrets = useQuery({ ...secretsQuery(view.project || undefined), enabled: may });
  const columns = useSecretColumns(setEdited);
  useReady(!may || !secrets.isPending);
  if (!may)
    return (
      <SettingsFrame at="secrets">
        <EmptyState title={t('forbiddenSecrets')} />
      </SettingsFrame>
    );
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited({ project: view.project || undefined })}>
      {t('newSecret')}
    </Button>
  );
  return (
    <SettingsFrame at="secrets" actions={secrets.data?.length !== 0 && add}>
      <div className="filters">
        <Select
          aria-label={t('project')}
          value={view.project}
          onChange={(project: string) => change({ project: project || undefined })}
          options={[
            { value: '', label: t('instance') },
            ...projects.map(({ name }) => ({ value: name, label: `${t('project')}: ${name}` })),
          ]}
          style={{ width: 220 }}
        />
      </div>
      <ResourceTable
        label={t('secrets')}
        rows={secrets.data}
        columns={columns}
        rowKey={(it) => `${it.project ?? ''}/${it.name}`}
        error={secrets.error}
        retry={() => void secrets.refetch()}
        empty={
          <EmptyState title={t('secrets.empty')} action={add}>
            {t('secrets.what')}
          </EmptyState>
        }
      />
      {secrets.data?.length !== 0 && <p className="quiet">{t('secrets.what')}</p>}
      <Suspense>{edited && <SecretDialog secret={edited} close={() => setEdited(undefined)} />}</Suspense>
    </SettingsFrame>
  );
}
