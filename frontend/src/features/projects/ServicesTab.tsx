import { useQuery } from '@tanstack/react-query';
import { deploymentsQuery, replicasQuery } from '../../api/queries';
import { type Cell, matrixOf } from '../../api/serving';
import type { Environment, Project } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { isProduction } from '../../ui/environment';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useTexts } from './texts';

/** Services down, environments across; each cell leads to the service there. */
export function ServicesTab({ project }: { project: Project }) {
  const t = useTexts();
  const replicas = useQuery(replicasQuery(project.name));
  const deployments = useQuery(deploymentsQuery({ project: project.name, limit: 200 }));
  const cells = matrixOf(project, replicas.data ?? [], deployments.data ?? []);
  const environments = Object.values(project.environments);
  const services = Object.values(project.services);
  if (services.length === 0 || environments.length === 0)
    return (
      <EmptyState
        title={t('nothing')}
        action={<To path={`/projects/${project.name}?tab=manifest`}>{t('toManifest')}</To>}
      />
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="panel scroll" tabIndex={0} aria-label={t('grid')}>
      <table className="grid">
        <thead>
          <tr>
            <td />
            {environments.map((one) => (
              <th key={one.name} scope="col">
                <EnvironmentHead environment={one} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(({ name, kind, routes }) => (
            <tr key={name}>
              <th scope="row">
                <To path={`/projects/${project.name}/services/${name}`}>{name}</To>
                <div className="quiet small">
                  {t(kind)} {routes.map(({ path }) => path).join(' ')}
                </div>
              </th>
              {environments.map((one) => (
                <td key={one.name} data-label={one.name} data-cell={`${name}@${one.name}`}>
                  <CellView
                    cell={cells.get(`${name} ${one.name}`)}
                    path={`/projects/${project.name}/services/${name}?env=${one.name}`}
                    label={`${name} → ${one.name}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EnvironmentHead({ environment }: { environment: Environment }) {
  const t = useTexts();
  const { name, domains, servers, listen, tls } = environment;
  return (
    <>
      <span className={isProduction(name) ? 'production-name' : ''}>{name}</span>
      <div className="quiet small">
        {domains.join(', ')}
        {listen === 80 ? '' : `:${listen}`} {tls && '+ TLS'}
      </div>
      <div className="quiet small">{t('on', { servers: servers.join(', ') })}</div>
    </>
  );
}

function CellView({ cell, path, label }: { cell: Cell | undefined; path: string; label: string }) {
  const t = useTexts();
  if (!cell || (cell.release === undefined && !cell.last))
    return (
      <To path={path} label={`${label}: ${t('notDeployed')}`}>
        {t('notDeployed')}
      </To>
    );
  return (
    <>
      <div className="inline">
        <StatusTag state={cell.health} />
        {cell.release !== undefined && (
          <To path={path} label={`${label}: ${t('release', { release: cell.release })}`}>
            {t('release', { release: cell.release })}
          </To>
        )}
        {cell.count > 0 && <span className="quiet">{t('replicas', { up: cell.up, count: cell.count })}</span>}
      </div>
      {cell.last && (
        <div className="small quiet">
          <To path={`/deployments/${cell.last.id}`}>#{cell.last.id}</To> <StatusTag state={cell.last.state} />{' '}
          <Ago time={cell.last.endedAt ?? cell.last.startedAt ?? cell.last.queuedAt} />
        </div>
      )}
    </>
  );
}
