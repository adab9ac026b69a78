import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Ago } from '../../../ui/Ago';
import { Differences } from '../Differences';
import { useTexts } from '../texts';
import { formDifferences } from './difference';
import { type Form, schemaQuery } from './queries';
import { useFormTexts } from './texts';

/** What each version changed, the newest first. */
export default function Versions({ form, shown }: { form: Form; shown: number | undefined }) {
  const t = useFormTexts();
  const words = useTexts();
  return (
    <section className="form-versions" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <ol>
        {form.versions.map(({ number, note, publishedBy, publishedAt }) => (
          <li key={number}>
            <h3>
              <Link to={`?v=${number}`} aria-current={number === shown ? 'true' : undefined}>
                {words('v', { number })}
              </Link>{' '}
              <span className="quiet">
                {publishedBy} · <Ago time={publishedAt} /> {note}
              </span>
            </h3>
            {number > 1 && <Changed id={form.id} number={number} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changed({ id, number }: { id: string; number: number }) {
  const before = useQuery(schemaQuery(id, number - 1)).data;
  const after = useQuery(schemaQuery(id, number)).data;
  return before && after ? <Differences all={formDifferences(before, after)} /> : null;
}
