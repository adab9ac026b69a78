import type { ReactNode } from 'react';
import { linesOf } from './site';
import './site.css';

const TOKENS = /("(?:[^"\\]|\\.)*"|\$\w+)/g;

function words(text: string): ReactNode[] {
  return text.split(TOKENS).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a line's parts never change places
    TOKENS.test(part) || /^["$]/.test(part) ? <em key={index}>{part}</em> : part,
  );
}

/** An nginx file as it stands on the server; the lines that belong to one service stand out. */
export function SiteText({ text, label, service }: { text: string; label: string; service?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="site" tabIndex={0} aria-label={label}>
      <pre>
        {linesOf(text, service).map(({ number, text: line, ours, comment }) => (
          <span key={number} className={`site-line${ours ? ' ours' : ''}${comment ? ' comment' : ''}`}>
            <span className="number" aria-hidden="true">
              {number}
            </span>
            {comment ? line : words(line)}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
