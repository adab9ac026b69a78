import { Problem } from '../../api/problem';

/** One fault of a manifest, as the server says it. */
export interface Mistake {
  /** Such as `services.api.health`; empty: the document. */
  place: string;
  /** Counts from 1; 0: in no line. */
  line: number;
  text: string;
}

/** The server writes `place (line N): what is wrong`, one a line. */
export function mistakesOf(error: unknown): Mistake[] {
  if (!(error instanceof Problem) || error.status !== 400) return [];
  return error.message
    .split('\n')
    .filter(Boolean)
    .map((text) => {
      const found = /^([\w.[\]-]+) \(line (\d+)\): (.*)$/.exec(text) ?? /^([\w.[\]-]+)(): (.*)$/.exec(text);
      return found
        ? { place: found[1] ?? '', line: Number(found[2] || 0), text: found[3] ?? '' }
        : { place: '', line: 0, text };
    });
}

/** The line (from 1) of a key such as `services.api.health` in YAML written in blocks; as far down as it goes. */
export function lineOf(yaml: string, path: string): number {
  const lines = yaml.split('\n');
  let at = 0;
  let found = 0;
  let deeper = -1;
  for (const key of path.split('.').filter(Boolean)) {
    for (; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const indent = line.search(/\S/);
      if (indent < 0 || line[indent] === '#') continue;
      if (found > 0 && indent <= deeper) return found;
      if (
        line.slice(indent).replace(/^['"]/, '').startsWith(key) &&
        /^['"]?\s*:/.test(line.slice(indent).replace(/^['"]/, '').slice(key.length))
      ) {
        deeper = indent;
        found = ++at;
        break;
      }
    }
  }
  return found;
}
