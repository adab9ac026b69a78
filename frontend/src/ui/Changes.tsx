import { type ReactNode, useId } from 'react';
import { useWords } from './words';
import './changes.css';

export interface Difference {
  path: string;
  before?: ReactNode;
  after?: ReactNode;
}

/** Setting by setting: what was, what is. Said in words for who does not see the colours. */
export function Changes({ label, changes, none }: { label: string; changes: Difference[]; none: ReactNode }) {
  const words = useWords();
  const id = useId();
  if (changes.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="changes" aria-label={label}>
      {changes.map(({ path, before, after }) => (
        <li key={path} aria-labelledby={`${id}-${path}`}>
          <code id={`${id}-${path}`}>{path}</code>
          {before != null && (
            <del>
              <span aria-hidden="true">− </span>
              {before}
            </del>
          )}
          {after != null && (
            <ins>
              <span aria-hidden="true">+ </span>
              {after}
            </ins>
          )}
          {before == null && after == null && <span className="quiet">{words('unknown')}</span>}
        </li>
      ))}
    </ul>
  );
}
