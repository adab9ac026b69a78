import type { ChainRun, Deployment } from '../../api/types';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { linksOf, type Member } from './progress';
import { useTexts } from './texts';

/** The links in order; below them, once it climbs back, the undo in its own order. */
export function LinkList({ run }: { run: ChainRun }) {
  const t = useTexts();
  const undo = run.deployments.filter((it) => it.undo);
  return (
    <div className="chain-lists">
      <section>
        <h2>{t('links')}</h2>
        <ol className="chain-links">
          {linksOf(run).map((link, index) => (
            <li key={link.map((it) => it.service).join(' ')} aria-label={t('link', { position: index + 1 })}>
              {link.map((member) => (
                <Service key={member.service} member={member} />
              ))}
            </li>
          ))}
        </ol>
      </section>
      {undo.length > 0 && (
        <section className="chain-back">
          <h2>↶ {t('climb')}</h2>
          <ol className="chain-links">
            {undo.map(({ deployment }) => (
              <li key={deployment.id}>
                <div className="chain-service">
                  <strong>{deployment.service}</strong>
                  <StatusTag state={deployment.state} />
                  <Where deployment={deployment} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Service({ member }: { member: Member }) {
  const t = useTexts();
  const { service, deployment, undo } = member;
  return (
    <div className={undo?.state === 'SUCCEEDED' ? 'chain-service undone' : 'chain-service'}>
      <strong>{service}</strong>
      {deployment ? <StatusTag state={deployment.state} /> : <span className="quiet">{t('notBegun')}</span>}
      {deployment && <Where deployment={deployment} />}
      {undo && <Undo undo={undo} />}
    </div>
  );
}

function Undo({ undo }: { undo: Deployment }) {
  const t = useTexts();
  const good = undo.state === 'SUCCEEDED';
  const bad = ['FAILED', 'ROLLED_BACK', 'CANCELLED', 'REJECTED'].includes(undo.state);
  return (
    <span className={`status ${bad ? 'fail' : 'undo'}`}>
      <span aria-hidden="true">{bad ? '✗' : '↶'}</span>{' '}
      {t(good ? 'broughtBack' : bad ? 'notBack' : 'bringingBack', { id: undo.id })}
    </span>
  );
}

function Where({ deployment }: { deployment: Deployment }) {
  const t = useTexts();
  const { id, release, previousRelease } = deployment;
  return (
    <span className="quiet">
      <To path={`/deployments/${id}`}>#{id}</To>{' '}
      {release != null &&
        (previousRelease != null && previousRelease !== release
          ? t('change', { from: previousRelease, release })
          : t('release', { release }))}
    </span>
  );
}
