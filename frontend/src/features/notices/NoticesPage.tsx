import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useMay } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { useView } from '../../ui/useView';
import { ChannelsTab } from './ChannelsTab';
import { useTexts } from './texts';
import './notices.css';

const DeliveriesTab = lazy(() => import('./DeliveriesTab'));
const ChannelDialog = lazy(() => import('./ChannelDialog'));
const TABS = ['channels', 'deliveries'] as const;

/** Who is told what happens, and what was told. */
export default function NoticesPage() {
  const t = useTexts();
  const may = useMay('CONFIGURE');
  const [view, change] = useView('tab', 'new');
  const tab = TABS.find((key) => key === view.tab) ?? 'channels';
  const add = () => change({ new: 'channel' });
  return (
    <>
      <PageHead title={t('title')} tab={t('title')}>
        {may && tab === 'channels' && (
          <Button type="primary" icon={<PlusOutlined />} onClick={add}>
            {t('newChannel')}
          </Button>
        )}
      </PageHead>
      <PageTabs
        label={t('title')}
        tabs={TABS.map((key) => ({ key, label: t(key) }))}
        active={tab}
        own={['sort', 'page', 'new', 'edit', 'channel', 'state', 'before']}
      />
      {tab === 'channels' && <ChannelsTab add={may ? add : undefined} />}
      <Suspense>{tab === 'deliveries' && <DeliveriesTab />}</Suspense>
      <Suspense>{may && view.new && <ChannelDialog close={() => change({ new: undefined })} />}</Suspense>
    </>
  );
}
