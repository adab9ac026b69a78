import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { type Applied, applyManifest, configurationChanged } from '../../api/configuration';
import { useMay, useMayIn } from '../../api/session';
import { useWords } from '../../ui/words';
import { AppliedView } from './AppliedView';
import { lineOf, type Mistake, mistakesOf } from './mistakes';
import { useTexts } from './texts';

const CodeEditor = lazy(() => import('./CodeEditor'));

interface Props {
  /** The file's name, for the download. */
  name: string;
  initial: string;
  /** A key to start at, such as `services.api.health`. */
  at?: string;
  onApplied: (applied: Applied[]) => void;
}

/** Edit, see what would change, apply: nothing is stored before its difference was shown. */
export function ManifestEditor({ name, initial, at, onApplied }: Props) {
  const t = useTexts();
  const words = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  // of a project that is there, a part; of a new one, whoever may configure something finds out by applying
  const [within, somewhere] = [useMayIn('CONFIGURE', name || '*'), useMay('CONFIGURE')];
  const may = name ? within : somewhere;
  const [text, setText] = useState(initial);
  const [prune, setPrune] = useState(false);
  const [checked, setChecked] = useState<Checked>();
  const [busy, setBusy] = useState(false);
  const [goTo, setGoTo] = useState(() => (at ? { line: lineOf(initial, at) } : undefined));
  const stale = !checked || checked.text !== text || checked.prune !== prune;
  const mistakes = useMemo(() => mistakesOf(checked?.error), [checked]);
  useLeaveGuard(text !== initial);

  const send = async (dryRun: boolean) => {
    setBusy(true);
    try {
      const applied = await applyManifest(text, { dryRun, prune });
      if (dryRun) return setChecked({ text, prune, applied });
      await configurationChanged(client);
      void message.success(t('applied'));
      setChecked(undefined);
      onApplied(applied);
    } catch (error) {
      setChecked({ text, prune, error });
      const first = mistakesOf(error)[0];
      if (first?.line) setGoTo({ line: first.line });
    } finally {
      setBusy(false);
    }
  };
  const changes = checked?.applied?.flatMap((one) => one.changes).length ?? 0;
  return (
    <div className="manifest">
      <div className="manifest-bar">
        <Button
          loading={busy}
          disabled={!may || !text.trim()}
          type={stale ? 'primary' : 'default'}
          onClick={() => void send(true)}
        >
          {t('difference')}
        </Button>
        <Button
          type={stale ? 'default' : 'primary'}
          disabled={!may || stale || !checked.applied || changes === 0}
          loading={busy}
          onClick={() => void send(false)}
        >
          {t('apply')}
        </Button>
        <Checkbox checked={prune} onChange={(event) => setPrune(event.target.checked)}>
          {t('prune')}
        </Checkbox>
        <span className="spring" />
        <Button disabled={text === initial} onClick={() => setText(initial)}>
          {t('revert')}
        </Button>
        <Button href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`} download={`${name}.yaml`}>
          {t('download')}
        </Button>
      </div>
      {!may && <Alert type="info" showIcon title={t('readOnly')} />}
      <div className="manifest-parts">
        <div className="manifest-text">
          <Suspense fallback={<p className="splash">{words('loading')} …</p>}>
            <CodeEditor
              value={text}
              onChange={setText}
              label={t('manifest')}
              mistakes={mistakes}
              goTo={goTo}
              readOnly={!may}
            />
          </Suspense>
        </div>
        <section className="manifest-result" aria-live="polite" aria-label={t('result')}>
          {!checked && <p className="quiet">{t('howto')}</p>}
          {checked && stale && <p className="quiet">{t('edited')}</p>}
          {checked?.error !== undefined && (
            <Refused error={checked.error} mistakes={mistakes} onGo={(line) => setGoTo({ line })} />
          )}
          {!stale && checked.applied?.map((one) => <AppliedView key={one.project} applied={one} prune={prune} />)}
        </section>
      </div>
    </div>
  );
}

interface Checked {
  text: string;
  prune: boolean;
  applied?: Applied[];
  error?: unknown;
}

function Refused({ error, mistakes, onGo }: { error: unknown; mistakes: Mistake[]; onGo: (line: number) => void }) {
  const t = useTexts();
  if (mistakes.length === 0)
    return (
      <Alert
        type="error"
        showIcon
        title={t('refused')}
        description={error instanceof Error ? error.message : String(error)}
      />
    );
  return (
    <>
      <h3 className="status fail">✗ {t('mistakes', { count: mistakes.length })}</h3>
      <ul className="mistakes">
        {mistakes.map(({ place, line, text }) => (
          <li key={`${place} ${line} ${text}`}>
            {line > 0 ? (
              <Button type="link" size="small" onClick={() => onGo(line)}>
                {t('line', { line })}
              </Button>
            ) : null}
            <code>{place}</code> {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Closing the tab does not lose what was written. */
function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
