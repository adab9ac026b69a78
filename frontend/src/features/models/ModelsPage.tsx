import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { useView } from '../../ui/useView';
import { useFormTexts } from './forms/texts';
import { ModelsList } from './ModelsList';
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
      {shows === 'models' && <ModelsList may={may} onCopy={(from) => setCopied({ from })} />}
      <Suspense fallback={null}>
        {shows === 'forms' && <FormsList may={may} onCopy={(from) => setCopied({ from })} />}
        {copied && shows === 'models' && <NewModel from={copied.from} onClose={() => setCopied(undefined)} />}
        {copied && shows === 'forms' && <NewForm from={copied.from} onClose={() => setCopied(undefined)} />}
      </Suspense>
    </>
  );
}
