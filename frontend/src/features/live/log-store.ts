import type { News } from '../../api/events';
import type { Line } from '../../api/types';
import { Colours } from './colours';

export interface LogLine extends Line {
  /** Escaped by the converter, with its colours as classes; none: plain text. */
  html?: string;
}

export interface Range {
  from: number;
  lines: number;
  step: string;
}

type Output = Extract<News, { type: 'output' }>['data'];
export interface Source {
  ranges: () => Promise<Range[]>;
  /** Lines from a number on, as many as the server likes to send at once. */
  lines: (from: number, limit: number) => Promise<{ lines: Line[]; next: number }>;
}

export const PAGE = 500;
const KEPT = 40;

/** The lines of some steps, counted from 0 without holes. */
export interface LogView {
  count: number;
  lineAt: (index: number) => number;
  indexOf: (line: number) => number;
}

/** Knows of every line whose it is, and holds the text of those near what is looked at. */
export class LogStore {
  private ranges: Range[] = [];
  private readonly pages = new Map<number, { lines: LogLine[]; colours: Colours; loading: boolean; touched: number }>();
  private readonly listeners = new Set<() => void>();
  private clock = 0;
  private changes = 0;
  private syncing: Promise<void> | undefined;
  private telling = false;

  constructor(private readonly source: Source) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = () => this.changes;

  get end(): number {
    const last = this.ranges.at(-1);
    return last ? last.from + last.lines - 1 : 0;
  }

  get known(): readonly Range[] {
    return this.ranges;
  }

  /** Asks anew whose lines are where: at the beginning, and whenever something may have been missed. */
  resync(): Promise<void> {
    this.syncing ??= this.source
      .ranges()
      .then((ranges) => {
        const end = this.end;
        const last = ranges.at(-1);
        if (!last || last.from + last.lines - 1 >= end) this.ranges = ranges.map((range) => ({ ...range }));
        this.tell();
      })
      .finally(() => {
        this.syncing = undefined;
      });
    return this.syncing;
  }

  append({ step, from, lines }: Output) {
    const end = this.end;
    const last = lines.at(-1);
    if (!last || last.line <= end) return;
    if (from > end + 1) {
      void this.resync().catch(() => {});
      return;
    }
    const fresh = lines.filter((line) => line.line > end);
    const tail = this.ranges.at(-1);
    if (tail?.step === step) tail.lines += fresh.length;
    else this.ranges.push({ from: end + 1, lines: fresh.length, step });
    for (const line of fresh) this.put(line);
    this.tell();
  }

  /** The text if it is there; else it is fetched, and listeners are told. */
  line(number: number): LogLine | undefined {
    const key = Math.floor((number - 1) / PAGE);
    const page = this.page(key);
    page.touched = ++this.clock;
    const found = page.lines[(number - 1) % PAGE];
    if (!found && !page.loading) void this.load(key);
    return found;
  }

  private page(key: number) {
    let page = this.pages.get(key);
    if (!page) {
      page = { lines: [], colours: new Colours(), loading: false, touched: ++this.clock };
      this.pages.set(key, page);
      if (this.pages.size > KEPT) this.forget();
    }
    return page;
  }

  private forget() {
    const old = [...this.pages].sort((a, b) => a[1].touched - b[1].touched).slice(0, this.pages.size - KEPT);
    for (const [key] of old) this.pages.delete(key);
  }

  private async load(key: number) {
    const page = this.page(key);
    page.loading = true;
    const last = Math.min((key + 1) * PAGE, this.end);
    try {
      for (let from = key * PAGE + 1; from <= last; ) {
        const { lines, next } = await this.source.lines(from, last - from + 1);
        for (const line of lines) if (line.line <= last) this.put(line);
        if (lines.length === 0 || next <= from) break;
        from = next;
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2000)); // the control plane is away; whoever looks asks again
    } finally {
      page.loading = false;
      this.tell();
    }
  }

  private put(line: Line) {
    const page = this.page(Math.floor((line.line - 1) / PAGE));
    const at = (line.line - 1) % PAGE;
    page.lines[at] ??= { ...line, html: page.colours.convert(line.text) };
  }

  /** Once per frame, however much arrives. */
  private tell() {
    this.changes++;
    if (this.telling) return;
    this.telling = true;
    setTimeout(() => {
      this.telling = false;
      for (const listener of [...this.listeners]) listener();
    }, 16);
  }
}

/** The lines of these steps; of all without a choice. */
export function viewOf(ranges: readonly Range[], steps: Set<string> | undefined): LogView {
  const some = steps ? ranges.filter((range) => steps.has(range.step)) : ranges;
  const starts: number[] = [];
  let count = 0;
  for (const range of some) {
    starts.push(count);
    count += range.lines;
  }
  const last = (list: (index: number) => number, wanted: number) => {
    let low = 0;
    let high = some.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (list(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    lineAt: (index) => {
      const at = last((it) => starts[it] ?? 0, index);
      return (some[at]?.from ?? 1) + index - (starts[at] ?? 0);
    },
    indexOf: (line) => {
      const at = last((it) => some[it]?.from ?? 0, line);
      const range = some[at];
      if (!range || line < range.from || line >= range.from + range.lines) return -1;
      return (starts[at] ?? 0) + line - range.from;
    },
  };
}
