import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { ErrorState } from '../../ui/ErrorState';
import { Until } from '../../ui/Until';
import { useTexts } from './texts';

/** What this machine's nginx is told by us, as it stands there now. */
export function Sites({ server, isProxy }: { server: string; isProxy: boolean }) {
  const t = useTexts();
  const sites = useQuery({
    queryKey: ['sites', server],
    queryFn: () => read(api.GET('/api/servers/{name}/sites', { params: { path: { name: server } } })),
    enabled: isProxy,
  });
  if (!isProxy) return null;
  return (
    <section className="panel">
      <h2>{t('sites')}</h2>
      {sites.error && <ErrorState error={sites.error} retry={() => void sites.refetch()} />}
      {sites.data?.length === 0 && (
        <p className="quiet">
          {t('noSites')} {t('sitesHow')}
        </p>
      )}
      {sites.data?.map((site) => (
        <details key={site.path} className="server-site">
          <summary>
            <code>{site.path}</code>{' '}
            <span className={`status ${site.drifted ? 'wait' : 'ok'}`}>
              {site.drifted ? '! ' : '✓ '}
              {t(site.drifted ? 'drifted' : 'intact')}
            </span>{' '}
            <Until time={site.certificateUntil} />
          </summary>
          {site.drifted && <p>{t('driftHint')}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
          <pre tabIndex={0}>{site.text}</pre>
        </details>
      ))}
    </section>
  );
}
