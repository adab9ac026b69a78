const PLAIN = /^[A-Za-z0-9/_.][A-Za-z0-9/_.@-]*$/;

/** Quoted where YAML would read something else. */
const scalar = (text: string) =>
  PLAIN.test(text) && !/^(y|yes|n|no|on|off|true|false|null|~)$/i.test(text) ? text : JSON.stringify(text);

const keyOf = (line: string) => /^\s*(?:'([^']*)'|"([^"]*)"|([^\s'"#:-][^:]*?))\s*:/.exec(line)?.slice(1).find(Boolean);
const indentOf = (line: string) => line.search(/\S/);

/** The lines that belong to the block whose first line is `at`. */
function endOf(lines: string[], at: number): number {
  const indent = indentOf(lines[at] ?? '');
  let end = at + 1;
  // a list may stand as far left as its key
  while (
    end < lines.length &&
    (indentOf(lines[end] ?? '') > indent || lines[end]?.trim() === '' || /^\s*- /.test(lines[end] ?? ''))
  )
    if (indentOf(lines[end] ?? '') >= 0 && indentOf(lines[end] ?? '') < indent) break;
    else end++;
  return end;
}

function childOf(lines: string[], from: number, to: number, key: string): number {
  let indent = -1;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    if (indentOf(line) < 0 || line.trim().startsWith('#')) continue;
    if (indent < 0) indent = indentOf(line);
    if (indentOf(line) === indent && keyOf(line) === key) return at;
  }
  return -1;
}

/**
 * A setting changed in the text that the server exports (YAML in blocks); undefined takes it off. Other texts are
 * edited by people: the server shows what would change before anything is stored.
 */
export function withSetting(text: string, path: string[], value: string | undefined): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let from = 0;
  let to = lines.length;
  let indent = 0;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    const at = childOf(lines, from, to, key);
    if (at < 0) {
      if (value !== undefined) lines.splice(trimmed(lines, from, to), 0, ...fresh(path.slice(depth), indent, value));
      break;
    }
    const end = Math.min(endOf(lines, at), to);
    const head = (lines[at] ?? '').slice(0, indentOf(lines[at] ?? ''));
    if (isLast) {
      lines.splice(at, end - at, ...(value === undefined ? [] : [`${head}${key}: ${scalar(value)}`]));
      break;
    }
    if (!/:\s*$/.test(lines[at] ?? ''))
      throw new Error(`${path.slice(0, depth + 1).join('.')} is not written as a block`);
    indent = head.length + 2;
    from = at + 1;
    to = end;
  }
  return `${lines.join('\n')}\n`;
}

const fresh = (keys: string[], indent: number, value: string): string[] =>
  keys.map((key, index) => {
    const head = `${' '.repeat(indent + 2 * index)}${key}:`;
    return index === keys.length - 1 ? `${head} ${scalar(value)}` : head;
  });

/** New lines go before the empty ones that end a block. */
function trimmed(lines: string[], from: number, to: number): number {
  let end = to;
  while (end > from && lines[end - 1]?.trim() === '') end--;
  return end;
}
