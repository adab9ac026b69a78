import { memo } from 'react';
import type { LogLine } from './log-store';
import { useTexts } from './texts';

interface Props {
  number: number;
  line: LogLine | undefined;
  times: boolean;
  search: string;
  target: boolean;
}

export const LogRow = memo(function LogRow({ number, line, times, search, target }: Props) {
  const t = useTexts();
  const kind = line?.stream.toLowerCase() ?? 'absent';
  const bad = line?.stream === 'EXIT' && line.text !== '0';
  return (
    <div className={`log-line ${kind}${bad ? ' bad' : ''}${target ? ' target' : ''}`} data-line={number}>
      <a className="number" href={`#L${number}`} aria-label={t('link', { line: number })} onClick={change(number)}>
        {number}
      </a>
      {times && line && <time dateTime={line.at}>{clock(line.at)}</time>}
      {line ? <Content line={line} search={search} /> : <span>{t('loadingLine')}</span>}
    </div>
  );
});

/** The router is told of it as of any other navigation, and the query stays. */
const change = (number: number) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  location.hash = `L${number}`;
};

const clock = (at: string) => {
  const time = new Date(at);
  return `${time.toLocaleTimeString('en-GB')}.${String(time.getMilliseconds()).padStart(3, '0')}`;
};

function Content({ line, search }: { line: LogLine; search: string }) {
  const t = useTexts();
  if (line.stream === 'EXIT') return <span>→ {t('exit', { code: line.text })}</span>;
  const sign = line.stream === 'COMMAND' ? '$ ' : line.stream === 'NOTE' ? '# ' : '';
  if (line.html !== undefined && !search)
    return (
      <span>
        {sign}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by its converter, colours only */}
        <span dangerouslySetInnerHTML={{ __html: line.html }} />
      </span>
    );
  return (
    <span>
      {sign}
      {parts(line.text.replace(/\p{Cc}\[[0-9;]*m/gu, ''), search).map(([text, hit], index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change their places
        hit ? <mark key={index}>{text}</mark> : text,
      )}
    </span>
  );
}

/** A text cut at what is looked for, in whatever case. */
export function parts(text: string, search: string): [string, boolean][] {
  if (!search) return [[text, false]];
  const found: [string, boolean][] = [];
  const low = text.toLowerCase();
  const wanted = search.toLowerCase();
  let from = 0;
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    if (at > from) found.push([text.slice(from, at), false]);
    found.push([text.slice(at, at + wanted.length), true]);
    from = at + wanted.length;
  }
  if (from < text.length) found.push([text.slice(from), false]);
  return found;
}
