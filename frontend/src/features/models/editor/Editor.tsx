import { useQueryClient } from '@tanstack/react-query';
import { message } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { reveal } from '../../../bpmn/modeler/marks';
import { type Template, textOf } from '../../../bpmn/modeler/modeler';
import { ErrorState } from '../../../ui/ErrorState';
import { useLanguage } from '../../../ui/texts';
import { useReady } from '../../../ui/useReady';
import { discardDraft, type Finding, type Model, readDraft, saveDraft } from '../queries';
import { Conflict } from './Conflict';
import { download, pickFile } from './files';
import { Problems } from './Problems';
import { Toolbar } from './Toolbar';
import { useEditorTexts } from './texts';
import { useKeeper } from './useKeeper';
import { useLint } from './useLint';
import { useModeler } from './useModeler';

const Keys = lazy(() => import('./Keys'));
const PublishDialog = lazy(() => import('./PublishDialog'));
const SimulateDialog = lazy(() => import('./SimulateDialog'));

interface Props {
  modelKey: string;
  model: Model | undefined;
  start: { xml: string; version: number };
  templates: Template[];
  onReload: () => void;
}

type Dialog =
  | { name: 'publish'; xml: string; findings: Finding[] }
  | { name: 'simulate'; xml: string }
  | { name: 'keys' };

export function Editor({ modelKey, model, start, templates, onReload }: Props) {
  const t = useEditorTexts();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [xml, setXml] = useState(start.xml);
  const [expert, setExpert] = useState(false);
  const [dialog, setDialog] = useState<Dialog>();
  const touch = useRef(() => {});
  const { canvas, properties, modeler, error } = useModeler({
    xml,
    templates,
    language,
    onChange: () => touch.current(),
  });
  const text = useCallback(() => (modeler ? textOf(modeler, xml) : Promise.resolve(xml)), [modeler, xml]);
  const { keeper, keeping } = useKeeper((it, from) => saveDraft(modelKey, it, from), start.version, text);
  const { findings, checking, check } = useLint(modeler);
  useEffect(() => {
    touch.current = () => keeper.touch();
  });
  useReady(Boolean(error) || findings !== undefined);
  useBlocker(() => keeper.isDirty && !window.confirm(t('leave')));
  useEffect(() => {
    document.title = `${modelKey} · Dragline`;
  }, [modelKey]);
  useEffect(() => {
    modeler?.get('reduced').setExpert(expert);
  }, [modeler, expert]);

  const openPublish = async () => {
    if (keeper.version === 0) keeper.touch();
    const kept = await keeper.flush();
    const found = await check();
    if (kept && found) setDialog({ name: 'publish', xml: await text(), findings: found });
  };
  const menu = {
    import: async () => {
      const chosen = await pickFile();
      if (!chosen) return;
      setXml(chosen);
      keeper.touch();
    },
    export: async () => download(`${modelKey}.bpmn`, await text()),
    simulate: async () => setDialog({ name: 'simulate', xml: await text() }),
    keys: () => setDialog({ name: 'keys' }),
    discard: async () => {
      if (!window.confirm(t('discard.sure'))) return;
      keeper.stop();
      if (keeper.version > 0) await discardDraft(modelKey);
      await client.invalidateQueries({ queryKey: ['models'] });
      keeper.forget();
      void navigate(model?.version == null ? '/models' : `/models/${modelKey}`);
    },
  };
  const published = async (number: number) => {
    void message.success(t('publish.done', { number }));
    await client.invalidateQueries({ queryKey: ['models'] });
    void navigate(`/models/${modelKey}`);
  };
  if (error) return <ErrorState error={error} retry={onReload} />;
  return (
    <>
      <Toolbar
        title={model?.name && model.name !== modelKey ? `${model.name} (${modelKey})` : modelKey}
        modeler={modeler}
        keeping={keeping}
        problems={findings?.length}
        checking={checking}
        expert={expert}
        onExpert={setExpert}
        onMenu={(key) => void menu[key]()}
        onPublish={() => void openPublish()}
      />
      {keeping.state === 'conflict' && (
        <Conflict
          reason={keeping.reason}
          theirs={async () => {
            const theirs = await readDraft(modelKey);
            const { differences } = await import('../../../bpmn/modeler/difference');
            return { version: theirs.version, all: await differences(theirs.xml, await text()) };
          }}
          onTheirs={onReload}
          onMine={(version) => void keeper.overwrite(version)}
        />
      )}
      <div className="modeler">
        {/* biome-ignore lint/a11y/useSemanticElements: a canvas whose mark is a link can be no image */}
        <div ref={canvas} className="cv" role="group" aria-label={t('canvas', { key: modelKey })} />
        <aside className="side">
          <section ref={properties} className="pp" aria-label={t('properties')} />
          {findings && <Problems findings={findings} onSelect={(id) => modeler && reveal(modeler, id)} />}
        </aside>
      </div>
      <Suspense fallback={null}>
        {dialog?.name === 'keys' && <Keys onClose={() => setDialog(undefined)} />}
        {dialog?.name === 'simulate' && <SimulateDialog xml={dialog.xml} onClose={() => setDialog(undefined)} />}
        {dialog?.name === 'publish' && (
          <PublishDialog
            modelKey={modelKey}
            model={model}
            xml={dialog.xml}
            version={keeper.version}
            findings={dialog.findings}
            onClose={() => setDialog(undefined)}
            onDone={(number) => void published(number)}
          />
        )}
      </Suspense>
    </>
  );
}
