import { useQuery } from '@tanstack/react-query';
import { Ago } from '../../../ui/Ago';
import { Differences } from '../Differences';
import { useTexts } from '../texts';
import { formDifferences } from './difference';
import { type Form, schemaQuery } from './queries';
import { useFormTexts } from './texts';

/** What each version changed, the newest first. */
export function Versions({ form }: { form: Form }) {
  const t = useFormTexts();
  const words = useTexts();
  return (
    <section className="form-versions" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <ol>
        {form.versions.map(({ number, note, publishedBy, publishedAt }) => (
          <li key={number}>
            <h3>
              {words('v', { number })}{' '}
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
