import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState';
import { type Column, ResourceTable } from '../../../ui/ResourceTable';
import { useReady } from '../../../ui/useReady';
import { CopyOrEdit, Newest, Origin } from '../parts';
import { useTexts } from '../texts';
import { AskedBy } from './AskedBy';
import { type Form, formsQuery } from './queries';
import { useFormTexts } from './texts';

/** All forms: what is shipped to be copied, and users' own. */
export default function FormsList({ may, onCopy }: { may: boolean; onCopy: (id: string) => void }) {
  const t = useFormTexts();
  const words = useTexts();
  const found = useQuery(formsQuery);
  useReady(!found.isPending);
  const columns: Column<Form>[] = [
    {
      key: 'form',
      title: t('form'),
      sort: (one) => one.id,
      render: (one) => (
        <Link to={`/models/forms/${one.id}${one.version == null ? '/edit' : ''}`}>
          <strong>{one.id}</strong>
        </Link>
      ),
    },
    {
      key: 'kind',
      title: words('kind'),
      sort: (one) => `${one.shipped}`,
      render: (one) => <Origin of={one} />,
    },
    { key: 'version', title: words('version'), render: (one) => <Newest of={one}>{one.version}</Newest> },
    { key: 'used', title: t('usedBy'), wide: true, render: (one) => <AskedBy form={one} /> },
    {
      key: 'do',
      title: '',
      render: (one) => (
        <CopyOrEdit of={one} name={one.id} path={`/models/forms/${one.id}/edit`} may={may} onCopy={onCopy} />
      ),
    },
  ];
  return (
    <ResourceTable
      label={t('forms')}
      rows={found.data}
      columns={columns}
      rowKey={(one) => one.id}
      error={found.error}
      retry={() => void found.refetch()}
      empty={<EmptyState title={t('empty')}>{t('empty.how')}</EmptyState>}
    />
  );
}
