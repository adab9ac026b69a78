import type { Keeping } from './keeper';
import { useEditorTexts } from './texts';

const TONE = {
  unchanged: 'idle',
  unsaved: 'wait',
  saving: 'run',
  saved: 'ok',
  failed: 'fail',
  conflict: 'fail',
} as const;
const GLYPH = { unchanged: '–', unsaved: '●', saving: '●', saved: '✓', failed: '✗', conflict: '✗' } as const;

interface Props {
  keeping: Keeping;
  problems: number | undefined;
  checking: boolean;
}

/** How the draft stands: whether it is saved, and how many problems the server finds in it. */
export function Kept({ keeping, problems, checking }: Props) {
  const t = useEditorTexts();
  const said =
    keeping.state === 'failed' || keeping.state === 'conflict'
      ? t('failed', { reason: keeping.reason })
      : t(keeping.state);
  return (
    <>
      <span className={`status ${TONE[keeping.state]}`} role="status" data-keeping={keeping.state}>
        <span aria-hidden="true">{GLYPH[keeping.state]}</span> {said}
      </span>
      <span className="spring" />
      <span
        className={`status ${checking ? 'run' : problems ? 'fail' : 'ok'}`}
        data-lint={checking ? 'checking' : problems}
      >
        {checking || problems === undefined
          ? t('checking')
          : `${problems ? '✗' : '✓'} ${t('checks', { count: problems })}`}
      </span>
    </>
  );
}
