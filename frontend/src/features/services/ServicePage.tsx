import { Tabs } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { ConfigurationTab } from './ConfigurationTab';
import { DeploymentsTab } from './DeploymentsTab';
import { LogsTab } from './LogsTab';
import { OverviewTab } from './OverviewTab';
import { ReleasesTab } from './ReleasesTab';
import { RoutesTab } from './RoutesTab';
import { ServiceHead } from './ServiceHead';
import { useTexts } from './texts';
import { useService } from './useService';
import '../../ui/parts.css';
import './services.css';

const TABS = {
  overview: OverviewTab,
  releases: ReleasesTab,
  deployments: DeploymentsTab,
  configuration: ConfigurationTab,
  routes: RoutesTab,
  logs: LogsTab,
};

/** One service in one environment; which one is in the address, so that production can be seen to be it. */
export default function ServicePage() {
  const t = useTexts();
  const words = useWords();
  const { project: name = '', service: of = '' } = useParams();
  const [view, change] = useView('env', 'tab', 'compare', 'state', 'page', 'sort');
  const { project, service, here, error, isPending, retry } = useService(name, of, view.env);
  const environment = here?.environment;
  useReady(error !== null || !isPending);
  useEffect(() => {
    if (environment && environment !== view.env) change({ env: environment });
  }, [environment, view.env, change]);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (isPending) return <p className="splash">{words('loading')} …</p>;
  if (project && !service)
    return (
      <EmptyState
        title={t('unknown', { project: name, service: of })}
        action={<To path={`/projects/${name}`}>{t('toProject', { project: name })}</To>}
      />
    );
  if (!here)
    return (
      <EmptyState
        title={t('noEnvironment')}
        action={<To path={`/projects/${name}?tab=manifest`}>{t('toManifest')}</To>}
      />
    );
  const isStatic = here.service.kind === 'STATIC';
  return (
    <>
      <ServiceHead here={here} onEnvironment={(env) => change({ env, compare: undefined, page: undefined })} />
      <Tabs
        activeKey={view.tab || 'overview'}
        onChange={(tab) =>
          change({
            tab: tab === 'overview' ? undefined : tab,
            compare: undefined,
            state: undefined,
            page: undefined,
            sort: undefined,
          })
        }
        destroyOnHidden
        items={(Object.keys(TABS) as (keyof typeof TABS)[])
          .filter((key) => !(isStatic && key === 'logs'))
          .map((key) => {
            const Tab = TABS[key];
            return { key, label: t(key), children: <Tab key={here.environment} here={here} /> };
          })}
      />
    </>
  );
}
