import { useQueryClient } from '@tanstack/react-query';
import { message } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { showProblems } from '../../../form/editor/formEditor';
import { ErrorState } from '../../../ui/ErrorState';
import { useLanguage } from '../../../ui/texts';
import { useReady } from '../../../ui/useReady';
import { download } from '../editor/files';
import { Problems } from '../editor/Problems';
import { useEditorTexts } from '../editor/texts';
import { useKeeper } from '../editor/useKeeper';
import { formDifferences } from './difference';
import { discardFormDraft, type Form, type FormFinding, readFormDraft, type Schema, saveFormDraft } from './queries';
import { Toolbar } from './Toolbar';
import { useFormTexts } from './texts';
import { useFormEditor } from './useFormEditor';
import { useFormLint } from './useFormLint';

const Conflict = lazy(async () => ({ default: (await import('../editor/Conflict')).Conflict }));
const Keys = lazy(() => import('./Keys'));
const Preview = lazy(() => import('./Preview'));
const PublishForm = lazy(() => import('./PublishForm'));

interface Props {
  id: string;
  form: Form | undefined;
  start: { schema: Schema; version: number };
  onReload: () => void;
}

export function Editor({ id, form, start, onReload }: Props) {
  const t = useFormTexts();
  const words = useEditorTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'keys' | { findings: FormFinding[] }>();
  const [tried, setTried] = useState<Schema>();
  const changed = useRef(() => {});
  const { place, editor, error, schema } = useFormEditor(start.schema, useLanguage(), () => changed.current());
  const { findings, checking, check, later } = useFormLint(id, schema);
  const { keeper, keeping } = useKeeper(
    (text, from) => saveFormDraft(id, JSON.parse(text), from),
    start.version,
    async () => JSON.stringify(schema.current),
  );
  useEffect(() => {
    changed.current = () => {
      keeper.touch();
      later();
    };
  });
  useEffect(() => {
    if (!place.current || !editor || tried) return;
    const problems = (findings ?? []).flatMap(({ component, property, problem }) =>
      component == null ? [] : [{ component, problem: property ? `${property}: ${problem}` : problem }],
    );
    // after the library has drawn what was changed
    const frame = requestAnimationFrame(() => place.current && showProblems(place.current, problems));
    return () => cancelAnimationFrame(frame);
  });
  useReady(Boolean(error) || (editor !== undefined && findings !== undefined));
  useBlocker(() => keeper.isDirty && !window.confirm(words('leave')));
  useEffect(() => {
    document.title = `${id} · Dragline`;
  }, [id]);

  const openPublish = async () => {
    if (keeper.version === 0) keeper.touch();
    const kept = await keeper.flush();
    const found = await check();
    if (kept && found) setDialog({ findings: found });
  };
  const menu = {
    export: () => download(`${id}.form`, JSON.stringify(schema.current, null, 2)),
    keys: () => setDialog('keys'),
    discard: async () => {
      if (!window.confirm(t('discard.sure'))) return;
      keeper.stop();
      if (keeper.version > 0) await discardFormDraft(id);
      await client.invalidateQueries({ queryKey: ['forms'] });
      keeper.forget();
      void navigate(form?.version == null ? '/models?tab=forms' : `/models/forms/${id}`);
    },
  };
  const published = async (number: number) => {
    void message.success(words('publish.done', { number }));
    await client.invalidateQueries({ queryKey: ['forms'] });
    void navigate(`/models/forms/${id}`);
  };
  const reveal = (component: string) => {
    setTried(undefined);
    const field = editor?.get('formFieldRegistry').get(component);
    if (field) editor.get('selection').set(field);
  };
  if (error) return <ErrorState error={error} retry={onReload} />;
  return (
    <>
      <Toolbar
        title={id}
        editor={editor}
        keeping={keeping}
        problems={findings?.length}
        checking={checking}
        tried={tried !== undefined}
        onTry={(wish) => setTried(wish ? schema.current : undefined)}
        onMenu={(key) => void menu[key]()}
        onPublish={() => void openPublish()}
      />
      <Suspense fallback={null}>
        {keeping.state === 'conflict' && (
          <Conflict
            reason={keeping.reason}
            theirs={async () => {
              const theirs = await readFormDraft(id);
              return { version: theirs.version, all: formDifferences(theirs.schema, schema.current) };
            }}
            onTheirs={onReload}
            onMine={(version) => void keeper.overwrite(version)}
          />
        )}
      </Suspense>
      <div className="form-main">
        <section ref={place} hidden={tried !== undefined} className="form-editor" aria-label={t('editorOf', { id })} />
        <Suspense fallback={null}>{tried && <Preview schema={tried} />}</Suspense>
        {findings && (
          <Problems
            findings={findings.map((it) => ({
              element: it.component,
              rule: it.rule,
              problem: it.property ? `${it.property}: ${it.problem}` : it.problem,
            }))}
            whole={t('wholeForm')}
            fine={t('fine')}
            onSelect={reveal}
          />
        )}
      </div>
      <Suspense fallback={null}>
        {dialog === 'keys' && <Keys onClose={() => setDialog(undefined)} />}
        {typeof dialog === 'object' && (
          <PublishForm
            id={id}
            form={form}
            schema={schema.current}
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
