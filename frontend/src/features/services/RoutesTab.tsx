import { useQueries } from '@tanstack/react-query';
import { sitesQuery } from '../../api/configuration';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SiteText } from '../../ui/SiteText';
import { StatusTag } from '../../ui/StatusTag';
import { addressesOf } from './addresses';
import { useTexts } from './texts';
import type { Here } from './useService';

/** The nginx files of this environment as they stand on its servers, the lines of this service marked. */
export function RoutesTab({ here }: { here: Here }) {
  const t = useTexts();
  const { project, service, environment } = here;
  const servers = project.environments[environment]?.servers ?? [];
  const answers = useQueries({ queries: servers.map(sitesQuery) });
  const file = `/dragline-${project.name}-${environment}.conf`;
  const addresses = addressesOf(project, service, environment);
  return (
    <>
      <section className="panel">
        <h2>{t('routes')}</h2>
        {service.routes.length === 0 && <p className="quiet">{t('noRoutes')}</p>}
        <ul className="plain">
          {service.routes.map(({ path, strip, websocket }) => (
            <li key={path}>
              <code>{path}</code>{' '}
              <span className="quiet">
                {[strip && t('strip'), websocket && 'WebSocket'].filter(Boolean).join(', ')}
              </span>{' '}
              {addresses
                .filter((address) => address.endsWith(path))
                .map((address) => (
                  <a key={address} href={address} target="_blank" rel="noreferrer">
                    {address}
                  </a>
                ))}
            </li>
          ))}
        </ul>
      </section>
      {answers.map((answer, index) => {
        const server = servers[index] ?? '';
        const site = answer.data?.find((one) => one.path.endsWith(file));
        return (
          <section key={server} className="panel">
            <div className="panel-head">
              <h2>
                {server} <code className="quiet">{site?.path}</code>
              </h2>
              {site?.drifted && <StatusTag state="degraded" text={t('drifted')} />}
            </div>
            {answer.error && <ErrorState error={answer.error} retry={() => void answer.refetch()} />}
            {answer.data && !site && <EmptyState title={t('noSite', { server })} />}
            {site?.drifted && <p className="detail">{t('drifted.how')}</p>}
            {site && <SiteText text={site.text} label={site.path} service={service.name} />}
          </section>
        );
      })}
    </>
  );
}
