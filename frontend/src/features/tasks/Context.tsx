import type { Subject } from './queries';
import { useTexts } from './texts';

/** What will serve beside what serves, and the configuration that changes; secrets by name only. */
export function Context({ subject }: { subject: Subject | null | undefined }) {
  const t = useTexts();
  if (!subject) return <p className="quiet">{t('notFrozen')}</p>;
  const { wanted, serving, changes } = subject;
  return (
    <div className="task-context">
      <dl className="task-facts">
        <dt>{t('wanted')}</dt>
        <dd>
          <Version version={wanted} />
        </dd>
        <dt>{t('serving')}</dt>
        <dd>{serving ? <Version version={serving} /> : t('nothing')}</dd>
        <dt>{t('replicas')}</dt>
        <dd>{t('replicas.plan', { start: subject.start, keep: subject.keep, remove: subject.remove })}</dd>
      </dl>
      {changes.length === 0 ? (
        <p className="quiet">{t('noChanges')}</p>
      ) : (
        <table className="task-changes">
          <caption>{t('changes')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ place, before, after }) => (
              <tr key={place}>
                <th scope="row">
                  <code>{place}</code>
                </th>
                <td className="before">
                  {before == null ? <span className="quiet">{t('absent')}</span> : <del>{before}</del>}
                </td>
                <td className="after">
                  {after == null ? <span className="quiet">{t('absent')}</span> : <ins>{after}</ins>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Version({ version }: { version: Subject['wanted'] }) {
  const t = useTexts();
  return (
    <>
      <strong>{t('release', { number: version.release })}</strong>
      {version.revision && <code className="digest">{version.revision.slice(0, 12)}</code>}
      {version.image && (
        <code className="digest" title={version.image}>
          {version.image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, '$1…')}
        </code>
      )}
    </>
  );
}
