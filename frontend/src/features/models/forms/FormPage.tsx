import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Problem } from '../../../api/problem';
import { useMay } from '../../../api/session';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { PageHead } from '../../../ui/PageHead';
import { useLanguage } from '../../../ui/texts';
import { useReady } from '../../../ui/useReady';
import { useView } from '../../../ui/useView';
import { useTexts } from '../texts';
import { AskedBy } from './AskedBy';
import Preview from './Preview';
import { formsQuery, schemaQuery } from './queries';
import { useFormTexts } from './texts';
import '../models.css';
import './forms.css';

const NewForm = lazy(() => import('./NewForm'));
const Versions = lazy(() => import('./Versions'));

/** One form to look at and try: any of its versions, what changed, who asks by it. */
export default function FormPage() {
  const t = useFormTexts();
  const words = useTexts();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const language = useLanguage();
  const [view] = useView('v');
  const [copies, setCopies] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const may = useMay('CONFIGURE', '*');
  const forms = useQuery(formsQuery);
  const form = forms.data?.find((it) => it.id === id);
  const version = Number(view.v) || form?.version;
  const schema = useQuery(schemaQuery(id, form && version, language));
  const error = forms.error ?? schema.error ?? (forms.data && !form ? new Problem(404, '', id) : null);
  useReady(Boolean(error) || drawn || (form !== undefined && form.version == null));
  if (error) return <ErrorState error={error} retry={() => void forms.refetch().then(() => schema.refetch())} />;
  if (!form) return null;
  return (
    <>
      <PageHead title={id} tab={id}>
        <Button
          type={form.shipped ? 'primary' : 'default'}
          disabled={!may || form.version == null}
          onClick={() => setCopies(true)}
        >
          {words('copy')}
        </Button>
        {!form.shipped && (
          <Button type="primary" disabled={!may} onClick={() => void navigate(`/models/forms/${id}/edit`)}>
            {words('edit')}
          </Button>
        )}
      </PageHead>
      {form.shipped && <p className="quiet model-note">{t('readOnly')}</p>}
      <dl className="facts">
        <dt>{t('usedBy')}</dt>
        <dd>
          <AskedBy form={form} />
        </dd>
        <dt>{words('purpose')}</dt>
        <dd>{t('useIt', { id })}</dd>
      </dl>
      {form.version == null ? (
        <EmptyState title={t('noVersion')}>{t('noVersion.how')}</EmptyState>
      ) : (
        schema.data && <Preview key={version} schema={schema.data} onReady={() => setDrawn(true)} />
      )}
      <Suspense fallback={null}>
        {form.versions.length > 0 && <Versions form={form} shown={version ?? undefined} />}
        {copies && <NewForm from={id} onClose={() => setCopies(false)} />}
      </Suspense>
    </>
  );
}
