import { languageHeader } from '../../api/client';
import { Problem } from '../../api/problem';

/** A line of a container's log. */
export interface LogLine {
  number: number;
  /** 0: there is only one replica, so the server does not say. */
  replica: number;
  text: string;
}

const KEPT = 20_000;

/** Pieces of a stream become whole lines; of very many the newest are kept. */
export class LogLines {
  private rest = '';
  private count = 0;
  private lines: LogLine[] = [];

  constructor(private readonly several: boolean) {}

  feed(text: string): LogLine[] {
    const parts = (this.rest + text).split('\n');
    this.rest = parts.pop() ?? '';
    if (parts.length === 0) return this.lines;
    const fresh = parts.map((line) => this.parse(line.replace(/\r$/, '')));
    this.lines = [...this.lines, ...fresh].slice(-KEPT);
    return this.lines;
  }

  private parse(line: string): LogLine {
    const found = this.several ? /^(\d+) \| (.*)$/s.exec(line) : null;
    return { number: ++this.count, replica: Number(found?.[1] ?? 0), text: found?.[2] ?? line };
  }
}

/** Reads until the end or until it is stopped; told at most once per frame. */
export async function readLog(url: string, signal: AbortSignal, several: boolean, tell: (lines: LogLine[]) => void) {
  const response = await fetch(url, { headers: languageHeader(), signal }).catch((error) => {
    if (signal.aborted) throw error;
    throw Problem.unreachable();
  });
  if (!response.ok || !response.body) throw await Problem.of(response);
  const lines = new LogLines(several);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let frame = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const all = lines.feed(done ? '\n' : value);
    cancelAnimationFrame(frame);
    if (done) return tell(all.at(-1)?.text === '' ? all.slice(0, -1) : all);
    frame = requestAnimationFrame(() => tell(all));
  }
}

/** Of one replica, holding the words. */
export const filtered = (lines: LogLine[], replica: number, query: string): LogLine[] => {
  const wanted = query.trim().toLowerCase();
  if (!replica && !wanted) return lines;
  return lines.filter(
    (line) => (!replica || line.replica === replica) && (!wanted || line.text.toLowerCase().includes(wanted)),
  );
};
