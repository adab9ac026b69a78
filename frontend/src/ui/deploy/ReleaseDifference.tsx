import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../ErrorState';
import { difference } from './difference';
import { releasesQuery } from './queries';
import './deploy.css';
import { useDeployTexts } from './texts';

interface Props {
  project: string;
  service: string;
  from: number;
  to: number;
}

/** Image, revision and configuration of two releases, only what differs. */
export function ReleaseDifference({ project, service, from, to }: Props) {
  const t = useDeployTexts();
  const found = useQuery(releasesQuery(project, service));
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const part = (number: number) => {
    const release = found.data.find((one) => one.number === number);
    if (!release) return undefined;
    const { image, bundle, revision, configuration } = release;
    return { image, bundle, revision, ...configuration };
  };
  const before = part(from);
  const after = part(to);
  if (!before || !after) return <p className="quiet">{t('notKept')}</p>;
  const changes = difference(before, after);
  if (changes.length === 0) return <p className="quiet">{t('same')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className="difference" aria-label={t('setting')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('setting')}</th>
            <th scope="col">{t('release', { number: from })}</th>
            <th scope="col">{t('release', { number: to })}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.path}>
              <th scope="row">{change.path}</th>
              <td>{change.before === undefined ? '–' : <del>{change.before}</del>}</td>
              <td>{change.after === undefined ? '–' : <ins>{change.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
