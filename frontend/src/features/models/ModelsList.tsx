import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { CopyOrEdit, Newest, Origin, Purposes, UsedBy } from './parts';
import { type Model, modelsQuery } from './queries';
import { useTexts } from './texts';

/** All models: what is shipped to be copied, and users' own. */
export function ModelsList({ may, onCopy }: { may: boolean; onCopy: (key: string) => void }) {
  const t = useTexts();
  const found = useQuery(modelsQuery);
  useReady(!found.isPending);
  const columns: Column<Model>[] = [
    {
      key: 'model',
      title: t('model'),
      sort: (one) => one.key,
      render: (one) => (
        <div>
          <Link to={one.version == null ? `/models/${one.key}/edit` : `/models/${one.key}`}>
            <strong>{one.name}</strong>
          </Link>
          <div className="quiet">
            <code>{one.key}</code>
          </div>
        </div>
      ),
    },
    { key: 'kind', title: t('kind'), sort: (one) => `${one.shipped}`, render: (one) => <Origin of={one} /> },
    {
      key: 'version',
      title: t('version'),
      render: (one) => (
        <Newest of={one}>
          <Link to={`/models/${one.key}/versions`}>{one.version}</Link>
        </Newest>
      ),
    },
    { key: 'purpose', title: t('purpose'), wide: true, render: (one) => <Purposes model={one} /> },
    { key: 'used', title: t('usedBy'), wide: true, render: (one) => <UsedBy model={one} /> },
    {
      key: 'do',
      title: '',
      render: (one) => (
        <CopyOrEdit of={one} name={one.key} path={`/models/${one.key}/edit`} may={may} onCopy={onCopy} />
      ),
    },
  ];
  return (
    <ResourceTable
      label={t('title')}
      rows={found.data}
      columns={columns}
      rowKey={(one) => one.key}
      error={found.error}
      retry={() => void found.refetch()}
      empty={<EmptyState title={t('empty')}>{t('empty.how')}</EmptyState>}
    />
  );
}
