import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Differences } from '../Differences';
import { Publish } from '../editor/Publish';
import { formDifferences } from './difference';
import { type Form, type FormFinding, publishForm, type Schema, schemaQuery } from './queries';
import { useFormTexts } from './texts';

interface Props {
  id: string;
  form: Form | undefined;
  schema: Schema;
  version: number;
  findings: FormFinding[];
  onClose: () => void;
  onDone: (number: number) => void;
}

/** What will be published of a form, beside what is. */
export default function PublishForm({ id, form, schema, version, findings, onClose, onDone }: Props) {
  const t = useFormTexts();
  const older = useQuery(schemaQuery(id, form?.version)).data;
  const all = useMemo(() => older && formDifferences(older, schema), [older, schema]);
  const blocked = findings.map(({ component, property, problem }) => ({
    key: `${component} ${property} ${problem}`,
    said: (
      <>
        <strong>{[component ?? t('wholeForm'), property].filter(Boolean).join(' · ')}: </strong>
        {problem}
      </>
    ),
  }));
  return (
    <Publish
      name={id}
      blocked={blocked}
      publish={(note) => publishForm(id, version, note)}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{form?.version == null ? t('publish.first', { id }) : t('publish.running', { number: form.version })}</p>
      {form && form.usedBy.length > 0 && <p>{t('publish.used', { models: form.usedBy.join(', ') })}</p>}
      {all && <Differences all={all} />}
    </Publish>
  );
}
