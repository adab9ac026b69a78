import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, read } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useMay } from '../../../api/session';
import { ErrorState } from '../../../ui/ErrorState';
import { useReady } from '../../../ui/useReady';
import { Editor } from './Editor';
import { type Form, formsQuery, readFormDraft, type Schema } from './queries';
import { useFormTexts } from './texts';
import '../models.css';
import './forms.css';

/** Edits a form of one's own: the draft, or a new one on top of the newest version. */
export default function FormEditorPage() {
  const t = useFormTexts();
  const { id = '' } = useParams();
  const may = useMay('CONFIGURE', '*');
  const [round, setRound] = useState(0);
  const forms = useQuery(formsQuery);
  const form = forms.data?.find((it) => it.id === id);
  const start = useQuery({
    queryKey: ['form-start', id, round],
    queryFn: () => startOf(id, form),
    enabled: forms.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const shipped = form?.shipped ? new Problem(409, t('readOnly'), id) : null;
  const forbidden = may ? null : new Problem(403, '', t('mayNot'));
  const error = forms.error ?? shipped ?? forbidden ?? start.error;
  useReady(Boolean(error));
  if (error) return <ErrorState error={error} retry={() => void forms.refetch().then(() => start.refetch())} />;
  if (!start.data) return null;
  return (
    <Editor key={`${id} ${round}`} id={id} form={form} start={start.data} onReload={() => setRound((it) => it + 1)} />
  );
}

async function startOf(id: string, form: Form | undefined): Promise<{ schema: Schema; version: number }> {
  try {
    return await readFormDraft(id);
  } catch (e) {
    if (!(e instanceof Problem) || e.status !== 404 || form?.version == null) throw e;
    const schema = await read(api.GET('/api/forms/{id}', { params: { path: { id } } }));
    return { schema: schema as unknown as Schema, version: 0 };
  }
}
