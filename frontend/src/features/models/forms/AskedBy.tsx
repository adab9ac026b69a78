import { Link } from 'react-router';
import type { Form } from './queries';
import { useFormTexts } from './texts';

/** The models whose newest version asks by this form. */
export function AskedBy({ form }: { form: Form }) {
  const t = useFormTexts();
  if (form.usedBy.length === 0) return <span className="quiet">{t('nobody')}</span>;
  return (
    <span className="used-by">
      {form.usedBy.map((key) => (
        <Link key={key} to={`/models/${key}`}>
          {key}
        </Link>
      ))}
    </span>
  );
}
