import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Problem } from '../../api/problem';
import { markersOf } from '../../bpmn/modeler/diffMarks';
import LazyDiagram from '../../bpmn/modeler/LazyDiagram';
import { READABLE } from '../../bpmn/readable';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useTouch } from '../../ui/useWide';
import { Differences } from './Differences';
import { modelsQuery, readDraft, xmlQuery } from './queries';
import { useTexts } from './texts';
import { useDifferences } from './useDifferences';
import './models.css';

const DRAFT = 'draft';

/** Two versions side by side, marked where they differ, and the differences as a list. */
export default function VersionsPage() {
  const t = useTexts();
  const { key = '' } = useParams();
  const [view, change] = useView('before', 'after');
  const [selected, setSelected] = useState<string>();
  const touch = useTouch();
  const models = useQuery(modelsQuery);
  const model = models.data?.find((it) => it.key === key);
  const newest = model?.version ?? 0;
  const after = view.after || (model?.draft ? DRAFT : String(newest));
  const before = view.before || String(after === DRAFT ? newest : Math.max(1, newest - 1));
  const older = useText(key, before, model !== undefined);
  const newer = useText(key, after, model !== undefined);
  const all = useDifferences(older.data, newer.data);
  const markers = useMemo(() => markersOf(all.data ?? []), [all.data]);
  const missing = models.data && !model ? new Problem(404, '', key) : null;
  const error = models.error ?? missing ?? older.error ?? newer.error ?? all.error;
  useReady(Boolean(error) || all.data !== undefined || (model !== undefined && newest === 0));
  if (error) return <ErrorState error={error} retry={() => void models.refetch()} />;
  if (!model) return null;
  const numbers = Array.from({ length: newest }, (_, at) => String(newest - at));
  const nameOf = (one: string) => (one === DRAFT ? t('theDraft') : t('v', { number: one }));
  const told = (one: string) => model.versions.find((it) => String(it.number) === one);
  const pick = (side: 'before' | 'after', value: string) => (
    <Select
      aria-label={t(side)}
      value={value}
      onChange={(one) => change({ [side]: one })}
      options={[...(model.draft ? [DRAFT] : []), ...numbers].map((one) => ({ value: one, label: nameOf(one) }))}
      style={{ minWidth: 120 }}
    />
  );
  const side = (name: 'before' | 'after', value: string, xml: string | undefined) => (
    <section aria-label={t(name)}>
      <h2>
        {t(name)} {pick(name, value)} <span className="quiet">{told(value)?.note}</span>{' '}
        {told(value) && (
          <span className="quiet">
            {told(value)?.publishedBy} · <Ago time={told(value)?.publishedAt} />
          </span>
        )}
      </h2>
      {xml && (
        <LazyDiagram
          xml={xml}
          label={`${t(name)}: ${nameOf(value)}`}
          markers={markers}
          selected={selected}
          smallest={touch ? READABLE : undefined}
        />
      )}
    </section>
  );
  return (
    <>
      <PageHead title={`${model.name} · ${t('versions')}`} tab={`${model.name} ${t('versions')}`}>
        <Link to={`/models/${key}`}>{model.name}</Link>
      </PageHead>
      {newest === 0 ? (
        <EmptyState title={t('noVersion')}>{t('noVersion.how')}</EmptyState>
      ) : (
        <>
          <div className="versions-two">
            {side('before', before, older.data)}
            {side('after', after, newer.data)}
          </div>
          {all.data && <Differences all={all.data} onSelect={setSelected} />}
        </>
      )}
    </>
  );
}

function useText(key: string, which: string, known: boolean) {
  const published = useQuery({ ...xmlQuery(key, Number(which)), enabled: known && Number(which) > 0 });
  const draft = useQuery({
    queryKey: ['model-draft', key],
    queryFn: async () => (await readDraft(key)).xml,
    enabled: known && which === DRAFT,
    staleTime: 0,
  });
  return which === DRAFT ? draft : published;
}
