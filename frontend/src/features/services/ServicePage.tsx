import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageTabs } from '../../ui/PageTabs';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useWords } from '../../ui/words';
import { OverviewTab } from './OverviewTab';
import { ServiceHead } from './ServiceHead';
import { useTexts } from './texts';
import { type Here, useService } from './useService';
import '../../ui/parts.css';
import './services.css';

type Tab = ComponentType<{ here: Here }>;
const tab = (load: () => Promise<Tab>) => lazy(() => load().then((loaded) => ({ default: loaded })));

/** What is opened first comes with the page, the others when they are wanted. */
const TABS = {
  overview: OverviewTab,
  releases: tab(() => import('./ReleasesTab').then((it) => it.ReleasesTab)),
  deployments: tab(() => import('./DeploymentsTab').then((it) => it.DeploymentsTab)),
  configuration: tab(() => import('./ConfigurationTab').then((it) => it.ConfigurationTab)),
  routes: tab(() => import('./RoutesTab').then((it) => it.RoutesTab)),
  logs: tab(() => import('./LogsTab').then((it) => it.LogsTab)),
};

/** One service in one environment; which one is in the address, so that production can be seen to be it. */
export default function ServicePage() {
  const t = useTexts();
  const words = useWords();
  const { project: name = '', service: of = '' } = useParams();
  const [view, change] = useView('env', 'tab', 'compare', 'page');
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
  const keys = (Object.keys(TABS) as (keyof typeof TABS)[]).filter((key) => !(isStatic && key === 'logs'));
  const active = keys.find((key) => key === view.tab) ?? 'overview';
  const Tab = TABS[active];
  return (
    <>
      <ServiceHead here={here} onEnvironment={(env) => change({ env, compare: undefined, page: undefined })} />
      <PageTabs
        label={`${name}/${of}`}
        active={active}
        own={['compare', 'state', 'page', 'sort', 'q', 'replica']}
        tabs={keys.map((key) => ({ key, label: t(key) }))}
      />
      <Suspense fallback={<p className="splash">{words('loading')} …</p>}>
        <Tab key={here.environment} here={here} />
      </Suspense>
    </>
  );
}
