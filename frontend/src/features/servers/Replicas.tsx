import { useQuery } from '@tanstack/react-query';
import { replicasQuery } from '../../api/queries';
import { To } from '../../ui/To';
import { useTexts } from './texts';

/** What runs on this machine. */
export function Replicas({ server }: { server: string }) {
  const t = useTexts();
  const replicas = useQuery(replicasQuery());
  const here = (replicas.data ?? []).filter((it) => it.server === server);
  return (
    <section className="panel">
      <h2>
        {t('replicas')} <span className="quiet">{here.length}</span>
      </h2>
      {here.length === 0 && !replicas.isPending && <p className="quiet">{t('noReplicas')}</p>}
      <ul className="plain-list">
        {here.map((it) => (
          <li key={it.name}>
            <To path={`/projects/${it.project}/services/${it.service}?env=${it.environment}`}>
              {it.project}/{it.service} → {it.environment}
            </To>
            <span className="quiet">{t('release', { release: it.release })}</span>
            <code>{it.name}</code>
            <span className="quiet">{it.state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
