import { type Cell, matrixOf } from '../../api/serving';
import type { Deployment, Project, Replica } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { isProduction } from '../../ui/environment';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useTexts } from './texts';

interface Props {
  project: Project;
  replicas: Replica[];
  deployments: Deployment[];
}

/** One project: its services down, its environments across. */
export function Matrix({ project, replicas, deployments }: Props) {
  const t = useTexts();
  const cells = matrixOf(project, replicas, deployments);
  const environments = Object.keys(project.environments);
  return (
    <section className="panel">
      <h2>
        <To path={`/projects/${project.name}`}>{project.name}</To>{' '}
        <span className="quiet description">{project.description}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="matrix-scroll" tabIndex={0} aria-label={t('matrix', { project: project.name })}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {environments.map((name) => (
                <th key={name} scope="col" className={isProduction(name) ? 'production' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.keys(project.services).map((service) => (
              <tr key={service}>
                <th scope="row">
                  <To path={`/projects/${project.name}/services/${service}`}>{service}</To>
                  <div className="quiet kind">{project.services[service]?.kind.toLowerCase()}</div>
                </th>
                {environments.map((name) => (
                  <td key={name} data-label={name} data-cell={`${service}@${name}`}>
                    <CellView
                      cell={cells.get(`${service} ${name}`)}
                      isStatic={project.services[service]?.kind === 'STATIC'}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function CellView({ cell, isStatic }: { cell: Cell | undefined; isStatic: boolean }) {
  const t = useTexts();
  if (!cell || (cell.release === undefined && !cell.last)) return <span className="quiet">{t('nothing')}</span>;
  return (
    <>
      <div className="cell-head">
        <StatusTag state={cell.health} />
        {cell.release !== undefined && <span>{t('release', { release: cell.release })}</span>}
        <span className="quiet">
          {isStatic ? t('files') : cell.count > 0 && t('replicas', { up: cell.up, count: cell.count })}
        </span>
      </div>
      {cell.last && (
        <div className="cell-last">
          <To path={`/deployments/${cell.last.id}`}>#{cell.last.id}</To> <StatusTag state={cell.last.state} />{' '}
          <span className="quiet">
            <Ago time={cell.last.endedAt ?? cell.last.startedAt ?? cell.last.queuedAt} />
          </span>
        </div>
      )}
    </>
  );
}
