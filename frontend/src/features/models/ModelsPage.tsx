import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useFormTexts } from './forms/texts';
import { Origin, Purposes, UsedBy } from './parts';
import { type Model, modelsQuery } from './queries';
import { useTexts } from './texts';

const FormsList = lazy(() => import('./forms/FormsList'));
const NewForm = lazy(() => import('./forms/NewForm'));
const NewModel = lazy(() => import('./NewModel'));

const TABS = ['models', 'forms'] as const;

/** All models and forms: what is shipped to be copied, and users' own. */
export default function ModelsPage() {
  const t = useTexts();
  const forms = useFormTexts();
  const may = useMay('CONFIGURE', '*');
  const [view] = useView('tab');
  const [copied, setCopied] = useState<{ from?: string }>();
  const shows = view.tab === 'forms' ? 'forms' : 'models';
  return (
    <>
      <PageHead title={t('title')} tab={shows === 'forms' ? forms('forms') : t('title')}>
        <Button type="primary" icon={<PlusOutlined />} disabled={!may} onClick={() => setCopied({})}>
          {shows === 'forms' ? forms('newForm') : t('newModel')}
        </Button>
      </PageHead>
      <PageTabs
        label={t('parts')}
        tabs={TABS.map((key) => ({ key, label: key === 'forms' ? forms('forms') : t('title') }))}
        active={shows}
        own={['sort', 'page']}
      />
      {shows === 'models' && <List may={may} onCopy={(from) => setCopied({ from })} />}
      <Suspense fallback={null}>
        {shows === 'forms' && <FormsList may={may} onCopy={(from) => setCopied({ from })} />}
        {copied && shows === 'models' && <NewModel from={copied.from} onClose={() => setCopied(undefined)} />}
        {copied && shows === 'forms' && <NewForm from={copied.from} onClose={() => setCopied(undefined)} />}
      </Suspense>
    </>
  );
}

function List({ may, onCopy }: { may: boolean; onCopy: (key: string) => void }) {
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
    { key: 'kind', title: t('kind'), sort: (one) => `${one.shipped}`, render: (one) => <Origin model={one} /> },
    {
      key: 'version',
      title: t('version'),
      render: (one) => (
        <div>
          {one.version == null ? '–' : <Link to={`/models/${one.key}/versions`}>{one.version}</Link>}
          {one.draft && (
            <div className="quiet">
              {t('draft', { who: one.draft.updatedBy })} · <Ago time={one.draft.updatedAt} />
            </div>
          )}
        </div>
      ),
    },
    { key: 'purpose', title: t('purpose'), wide: true, render: (one) => <Purposes model={one} /> },
    { key: 'used', title: t('usedBy'), wide: true, render: (one) => <UsedBy model={one} /> },
    {
      key: 'do',
      title: '',
      render: (one) =>
        one.shipped ? (
          <Button size="small" disabled={!may} onClick={() => onCopy(one.key)} aria-label={`${t('copy')} ${one.key}`}>
            {t('copy')}
          </Button>
        ) : (
          <Link to={`/models/${one.key}/edit`}>{t('edit')}</Link>
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
