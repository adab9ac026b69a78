import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, read } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import { ErrorState } from '../../ui/ErrorState';
import { useLanguage } from '../../ui/texts';
import { useReady } from '../../ui/useReady';
import { Editor } from './editor/Editor';
import { useEditorTexts } from './editor/texts';
import { type Model, modelsQuery, readDraft, stepsQuery } from './queries';
import './models.css';

interface Start {
  xml: string;
  /** The draft that is edited; 0: it begins with the published version. */
  version: number;
}

/** Draws a model of one's own: the draft, or a new one on top of the newest version. */
export default function ModelEditorPage() {
  const t = useEditorTexts();
  const { key = '' } = useParams();
  const language = useLanguage();
  const may = useMay('CONFIGURE', '*');
  const [round, setRound] = useState(0);
  const models = useQuery(modelsQuery);
  const model = models.data?.find((it) => it.key === key);
  const steps = useQuery(stepsQuery(language));
  const start = useQuery({
    queryKey: ['model-start', key, round],
    queryFn: () => startOf(key, model),
    enabled: models.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const shipped = model?.shipped ? new Problem(409, t('mayNot'), key) : null;
  const forbidden = may ? null : new Problem(403, '', t('mayNot'));
  const error = models.error ?? steps.error ?? start.error ?? shipped ?? forbidden;
  useReady(Boolean(error));
  if (error) return <ErrorState error={error} retry={() => void models.refetch().then(() => start.refetch())} />;
  if (!start.data || !steps.data) return null;
  return (
    <Editor
      key={`${key} ${round}`}
      modelKey={key}
      model={model}
      start={start.data}
      templates={steps.data}
      onReload={() => setRound((it) => it + 1)}
    />
  );
}

async function startOf(key: string, model: Model | undefined): Promise<Start> {
  try {
    const draft = await readDraft(key);
    return { xml: draft.xml, version: draft.version };
  } catch (e) {
    if (!(e instanceof Problem) || e.status !== 404 || model?.version == null) throw e;
    const path = { key, version: model.version };
    const xml = await read(api.GET('/api/models/{key}/versions/{version}', { params: { path }, parseAs: 'text' }));
    return { xml: xml as string, version: 0 };
  }
}
