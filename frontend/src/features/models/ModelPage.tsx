import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, message, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import LazyDiagram from '../../bpmn/modeler/LazyDiagram';
import { READABLE } from '../../bpmn/readable';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useTouch } from '../../ui/useWide';
import { Origin, Purposes, UsedBy } from './parts';
import { modelsQuery, setDisabled, xmlQuery } from './queries';
import { useTexts } from './texts';
import './models.css';

const NewModel = lazy(() => import('./NewModel'));

/** One model to look at: any of its versions, what it is for, who uses it. */
export default function ModelPage() {
  const t = useTexts();
  const { key = '' } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [view, change] = useView('v', 'element');
  const models = useQuery(modelsQuery);
  const may = useMay('CONFIGURE', '*');
  const touch = useTouch();
  const [copies, setCopies] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const model = models.data?.find((it) => it.key === key);
  const version = Number(view.v) || model?.version;
  const xml = useQuery(xmlQuery(key, model && version));
  const error = models.error ?? xml.error ?? (models.data && !model ? new Problem(404, '', key) : null);
  useReady(Boolean(error) || drawn || (model !== undefined && model.version == null));
  if (error) return <ErrorState error={error} retry={() => void models.refetch().then(() => xml.refetch())} />;
  if (!model) return null;
  const disable = async () => {
    try {
      await setDisabled(key, !model.disabled);
      await client.invalidateQueries({ queryKey: ['models'] });
    } catch (e) {
      void message.error(e instanceof Problem ? e.message : String(e));
    }
  };
  const versions = Array.from({ length: model.version ?? 0 }, (_, at) => (model.version ?? 0) - at);
  return (
    <>
      <PageHead title={model.name} tab={model.name}>
        {versions.length > 0 && (
          <Select
            aria-label={t('version')}
            value={version ?? undefined}
            onChange={(value) => change({ v: value === model.version ? undefined : String(value) })}
            options={versions.map((number) => ({ value: number, label: t('v', { number }) }))}
          />
        )}
        <Button onClick={() => void navigate(`/models/${key}/versions`)}>{t('versions')}</Button>
        {!model.shipped && model.version != null && (
          <Button disabled={!may} onClick={() => void disable()}>
            {t(model.disabled ? 'enable' : 'disable')}
          </Button>
        )}
        <Button
          type={model.shipped ? 'primary' : 'default'}
          disabled={!may || model.version == null}
          onClick={() => setCopies(true)}
        >
          {t('copy')}
        </Button>
        {!model.shipped && (
          <Button type="primary" disabled={!may} onClick={() => void navigate(`/models/${key}/edit`)}>
            {t('edit')}
          </Button>
        )}
      </PageHead>
      {model.shipped && <Alert type="info" showIcon title={t('readOnly')} className="model-note" />}
      <dl className="facts">
        <dt>{t('key')}</dt>
        <dd>
          <code>{key}</code> · <Origin of={model} />
        </dd>
        <dt>{t('purpose')}</dt>
        <dd>
          <Purposes model={model} />
        </dd>
        <dt>{t('usedBy')}</dt>
        <dd>
          <UsedBy model={model} />
        </dd>
      </dl>
      {model.version == null ? (
        <EmptyState title={t('noVersion')}>{t('noVersion.how')}</EmptyState>
      ) : (
        xml.data && (
          <LazyDiagram
            xml={xml.data}
            label={t('diagramOf', { key })}
            selected={view.element}
            smallest={touch ? READABLE : undefined}
            onReady={() => setDrawn(true)}
          />
        )
      )}
      <Suspense fallback={null}>{copies && <NewModel from={key} onClose={() => setCopies(false)} />}</Suspense>
    </>
  );
}
