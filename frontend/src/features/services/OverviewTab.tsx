import type { Deployment, Replica } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ResourceTable } from '../../ui/ResourceTable';
import { look, type Status, StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { absolute } from '../../ui/time';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';
import type { Here } from './useService';

const DOTS = 20;

export function OverviewTab({ here }: { here: Here }) {
  const t = useTexts();
  const { service, replicas, deployments, environment, cell } = here;
  return (
    <>
      <section className="panel">
        <h2>{t('lastDeployments')}</h2>
        <Dots deployments={deployments.slice(0, DOTS)} />
      </section>
      {service.kind === 'STATIC' ? (
        <section className="panel">
          <h2>{t('files')}</h2>
          <p className="quiet">
            {cell.release === undefined ? t('files.none') : t('files.how', { release: cell.release })}
          </p>
        </section>
      ) : (
        <section className="panel">
          <h2>{t('replicas')}</h2>
          <Replicas replicas={replicas} environment={environment} />
        </section>
      )}
      <Facts here={here} />
    </>
  );
}

/** The newest last, as time goes; each leads to its deployment. */
function Dots({ deployments }: { deployments: Deployment[] }) {
  const t = useTexts();
  const words = useWords();
  if (deployments.length === 0) return <p className="quiet">{t('noDeployments')}</p>;
  return (
    <ol className="dots">
      {[...deployments].reverse().map((one) => {
        const { glyph, tone } = look(one.state);
        const label = `#${one.id} ${words(one.kind as 'deploy')}: ${words(one.state)}`;
        return (
          <li key={one.id}>
            <To path={`/deployments/${one.id}`} label={label}>
              <span className={`dot ${tone}`} title={`${label} · ${absolute(one.startedAt ?? one.queuedAt)}`}>
                {glyph}
              </span>
            </To>
          </li>
        );
      })}
    </ol>
  );
}

const healthy = ({ state, health }: Replica): Status =>
  state === 'UNKNOWN' ? 'unknown' : state !== 'RUNNING' ? 'down' : health === 'UNHEALTHY' ? 'degraded' : 'healthy';

function Replicas({ replicas, environment }: { replicas: Replica[]; environment: string }) {
  const t = useTexts();
  const words = useWords();
  return (
    <ResourceTable
      label={t('replicas')}
      rows={replicas}
      rowKey={(one) => one.name}
      empty={<EmptyState title={t('noReplicas', { environment })} />}
      columns={[
        {
          key: 'name',
          title: t('replica'),
          render: (one) => (
            <>
              <strong>{one.replica}</strong>{' '}
              <To
                path={`/projects/${one.project}/services/${one.service}?env=${one.environment}&tab=logs&replica=${one.replica}`}
                label={`${t('logs')}: ${one.name}`}
              >
                <code>{one.name}</code>
              </To>
            </>
          ),
        },
        {
          key: 'state',
          title: words('state'),
          render: (one) => (
            <>
              <StatusTag state={healthy(one)} text={one.state.toLowerCase()} />
              {one.health && <div className="quiet">{one.health.toLowerCase()}</div>}
            </>
          ),
        },
        { key: 'server', title: t('server'), render: (one) => <To path={`/servers/${one.server}`}>{one.server}</To> },
        {
          key: 'address',
          title: t('address'),
          render: (one) => (
            <>
              <code>{one.address ?? '–'}</code> <span className="quiet">{one.ports.join(', ')}</span>
            </>
          ),
        },
        { key: 'release', title: words('release'), render: (one) => one.release },
        {
          key: 'container',
          title: t('container'),
          wide: true,
          render: (one) => <code>{one.container?.slice(0, 12) ?? '–'}</code>,
        },
        { key: 'started', title: t('since'), wide: true, render: (one) => <Ago time={one.startedAt} /> },
      ]}
    />
  );
}

function Facts({ here }: { here: Here }) {
  const t = useTexts();
  const { service } = here;
  const { source, port, health, resources } = service;
  const facts: [string, string | undefined][] = [
    [t('kind'), t(service.kind)],
    [t('source'), source ? [source.location, source.branch, source.path].filter(Boolean).join(' · ') : undefined],
    [t('image'), service.image ?? undefined],
    [t('port'), port == null ? undefined : String(port)],
    [t('health'), health.path ?? undefined],
    [t('memory'), resources.memory == null ? undefined : `${resources.memory / 1024 / 1024} MiB`],
  ];
  return (
    <section className="panel">
      <h2>{t('facts')}</h2>
      <dl className="service-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
