import type { Finding } from '../api/types';
import { CopyText } from './CopyText';
import { mending } from './findings';
import './findings.css';

/** A check, line by line: what was found, and how to mend what is wrong. */
export function Findings({ findings }: { findings: Finding[] }) {
  const sorted = [...findings].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <ul className="findings">
      {sorted.map((it) => (
        <li key={it.what} data-ok={it.ok}>
          <span className={`status ${it.ok ? 'ok' : 'wait'}`}>
            <span aria-hidden="true" className="glyph">
              {it.ok ? '✓' : '!'}
            </span>
            {it.what}
          </span>
          <span className="quiet found">{it.found}</span>
          {it.mend && <Mend text={it.mend} />}
        </li>
      ))}
    </ul>
  );
}

function Mend({ text }: { text: string }) {
  const { words, commands } = mending(text);
  return (
    <div className="mend">
      {words && <span>{words}</span>}
      {commands.map((command) => (
        <CopyText key={command} text={command} />
      ))}
    </div>
  );
}
