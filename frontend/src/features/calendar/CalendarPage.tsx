import './calendar.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useMay } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { useView } from '../../ui/useView';
import { useTexts } from './texts';
import { WeekTab } from './WeekTab';

const FreezesTab = lazy(async () => ({ default: (await import('./FreezesTab')).FreezesTab }));
const PolicyTab = lazy(async () => ({ default: (await import('./PolicyTab')).PolicyTab }));
const NewFreeze = lazy(() => import('./NewFreeze'));
const TABS = ['week', 'freezes', 'policy'] as const;

/** When what may change, what waits, and what a change needs. */
export default function CalendarPage() {
  const t = useTexts();
  const may = useMay('CONFIGURE');
  const [view, change] = useView('tab', 'new');
  const tab = TABS.find((key) => key === view.tab) ?? 'week';
  const close = () => change({ new: undefined });
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        {may && tab !== 'policy' && (
          <Button onClick={() => change({ new: 'freeze' })} icon={<PlusOutlined />}>
            {t('freeze.new')}
          </Button>
        )}
      </PageHead>
      <PageTabs
        label={t('title')}
        tabs={TABS.map((key) => ({ key, label: t(key) }))}
        active={tab}
        own={['week', 'sort', 'page', 'new']}
      />
      {tab === 'week' && <WeekTab />}
      <Suspense>
        {tab === 'freezes' && <FreezesTab />}
        {tab === 'policy' && <PolicyTab />}
      </Suspense>
      <Suspense>{may && view.new === 'freeze' && <NewFreeze close={close} />}</Suspense>
    </>
  );
}
