import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../../ui/texts';
import { NewDraft, type Origins } from '../NewDraft';
import { useTexts } from '../texts';
import { formsQuery, lintForm, type Schema, saveFormDraft, schemaQuery } from './queries';
import { blankForm, isSchema } from './schema';
import { useFormTexts } from './texts';

/** Begins a draft: a copy of a form, a file, or what every form asks. */
export default function NewForm({ from, onClose }: { from?: string; onClose: () => void }) {
  const t = useFormTexts();
  const models = useTexts();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const forms = useQuery(formsQuery).data ?? [];
  const copyOf = (source: string): Promise<Schema> =>
    client.fetchQuery(schemaQuery(source, forms.find((it) => it.id === source)?.version, language));
  const empty = (id: string) =>
    blankForm(id, { decision: t('decision'), approve: t('approve'), reject: t('reject'), note: t('note') });
  const begin = async ({ key: id, source, file }: Origins<Schema>) => {
    const schema = { ...(file ?? (source ? await copyOf(source) : empty(id))), id };
    // the editor cannot show what is not allowed
    const foreign = (await lintForm(id, schema)).find((it) => it.rule === 'component-not-allowed');
    if (foreign) throw new Error(`${foreign.component}: ${foreign.problem}`);
    await saveFormDraft(id, schema, 0);
    await client.invalidateQueries({ queryKey: ['forms'] });
    void navigate(`/models/forms/${id}/edit`);
  };
  return (
    <NewDraft
      ids={{ key: 'new-id', begin: 'begin-form' }}
      from={from}
      title={from ? models('copy') : t('newForm')}
      sources={forms.filter((it) => it.version != null).map((it) => ({ value: it.id, label: it.id }))}
      accept=".form,.json"
      read={async (chosen) => {
        const content: unknown = await chosen
          .text()
          .then(JSON.parse)
          .catch(() => undefined);
        return isSchema(content) ? { content, key: content.id } : undefined;
      }}
      texts={{ blank: t('blank'), file: t('file'), notThis: t('notForm'), key: t('id'), hint: t('id.hint') }}
      begin={begin}
      onClose={onClose}
    />
  );
}
