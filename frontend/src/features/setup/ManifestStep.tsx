import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Problem } from '../../api/problem';
import { useRefusal } from '../../ui/useRefusal';
import { applyManifest } from './apply';
import { Foot } from './Foot';
import { manifestOf, named } from './manifest';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';
import { useWish } from './wish';

const PAUSE_MS = 400;

function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What was said, as the text that Dragline keeps; the server checks it while one types. */
export function ManifestStep({ next, back }: StepProps) {
  const t = useTexts();
  const wish = useWish();
  const client = useQueryClient();
  const { run, busy, notice } = useRefusal();
  const text = wish.manifest ?? manifestOf(wish);
  const settled = useSettled(text);
  const check = useQuery({
    queryKey: ['manifest-check', settled],
    queryFn: () => applyManifest(settled, true),
    retry: false,
    gcTime: 0,
  });
  const isCurrent = settled === text && !check.isFetching;
  const apply = async () => {
    if (!(await run(() => applyManifest(text, false)))) return;
    await client.invalidateQueries({ queryKey: ['projects'] });
    useWish.setState({ manifest: text, ...named(text) });
    next();
  };
  return (
    <>
      <p>{t('manifestHow')}</p>
      <Input.TextArea
        aria-label={t('manifestText')}
        className="setup-manifest-text"
        value={text}
        spellCheck={false}
        autoSize={{ minRows: 12, maxRows: 30 }}
        onChange={(event) => useWish.setState({ manifest: event.target.value })}
      />
      <div role="status" style={{ marginTop: 8, minHeight: 24 }}>
        {check.error && <Mistakes error={check.error} />}
        {check.data && <Changes applied={check.data} />}
      </div>
      {notice}
      <Foot back={back}>
        {wish.manifest !== undefined && (
          <Button onClick={() => useWish.setState({ manifest: undefined })}>{t('reset')}</Button>
        )}
        <Button type="primary" onClick={() => void apply()} loading={busy} disabled={!isCurrent || !!check.error}>
          {t('apply')}
        </Button>
      </Foot>
    </>
  );
}

function Mistakes({ error }: { error: unknown }) {
  const t = useTexts();
  return (
    <>
      <span className="status fail">✗ {t('mistakes')}</span>
      <div className="setup-mistakes">{error instanceof Problem ? error.message : String(error)}</div>
    </>
  );
}

function Changes({ applied }: { applied: Awaited<ReturnType<typeof applyManifest>> }) {
  const t = useTexts();
  const changes = applied.flatMap((it) => it.changes);
  const warnings = applied.flatMap((it) => it.warnings);
  return (
    <>
      <span className="status ok">✓ {t(changes.length ? 'valid' : 'validNothing')}</span>
      <ul className="setup-changes">
        {changes.map((it) => (
          <li key={it.path}>
            <code>{it.path}</code> {it.before} {it.before && '→'} {it.after}
          </li>
        ))}
        {warnings.map((it) => (
          <li key={it} className="status wait" style={{ display: 'list-item', whiteSpace: 'normal' }}>
            ! {it}
          </li>
        ))}
      </ul>
    </>
  );
}
