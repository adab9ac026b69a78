import { languageHeader } from './client';
import { SseParser } from './sse';
import type { DeploymentState, Line, Step } from './types';

/** What the stream tells. A gap: something may have been missed, read again what is shown. */
export type News =
  | { type: 'deployment'; data: { id: string; state: DeploymentState; reason: string | null } }
  | { type: 'step'; data: Step & { deployment: string } }
  | { type: 'output'; data: { deployment: string; step: string; from: number; lines: Line[] } }
  | { type: 'task'; data: { id: string; deployment: string } }
  | { type: 'chain'; data: { run: string; chain: string; state: DeploymentState } }
  | { type: 'gap' };

export interface Filter {
  types?: News['type'][];
  deployment?: string;
  /** Output lines are sent only for the deployments that somebody asks for. */
  output?: boolean;
}

export type Connection = 'connecting' | 'live' | 'paused' | 'signed-out';

interface Subscriber {
  filter: Filter;
  handler: (news: News[]) => void;
}

const HIDDEN_MS = 60_000;
const FORGOTTEN_MS = 10 * 60_000;
const SILENT_MS = 45_000; // the server says something every 15 s
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** The one reader of this tab: a browser opens six connections to a host, so a page must not hold several. */
export class EventReader {
  private readonly subscribers = new Set<Subscriber>();
  private readonly listeners = new Set<() => void>();
  private state: Connection = 'paused';
  private last: string | undefined;
  private stopped: AbortController | undefined;
  private output = '';
  private wait = FIRST_WAIT_MS;
  private pausedAt = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private batch: News[] = [];
  private wanted = false;

  start() {
    this.wanted = true;
    document.addEventListener('visibilitychange', this.onVisibility);
    this.open();
  }

  stop(state: Connection = 'paused') {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.close(state);
  }

  subscribe(filter: Filter, handler: (news: News[]) => void): () => void {
    const subscriber = { filter, handler };
    this.subscribers.add(subscriber);
    this.adjust();
    return () => {
      this.subscribers.delete(subscriber);
      this.adjust();
    };
  }

  readonly connection = () => this.state;

  readonly onConnection = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private readonly onVisibility = () => {
    clearTimeout(this.hiding);
    if (document.hidden) this.hiding = setTimeout(() => this.close('paused'), HIDDEN_MS);
    else if (this.wanted && !this.stopped) this.open();
  };

  /** A stream keeps the language that it was opened in. */
  renew() {
    if (!this.stopped) return;
    this.close('connecting');
    this.open();
  }

  private wantedOutput(): string {
    const ids = [...this.subscribers].filter((it) => it.filter.output).map((it) => it.filter.deployment ?? '');
    return [...new Set(ids)].filter(Boolean).sort().join(',');
  }

  /** Another set of deployments needs another request; it goes on where this one ends. */
  private adjust() {
    if (!this.stopped || this.wantedOutput() === this.output) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.wanted && this.wantedOutput() !== this.output) this.renew();
    }, 30);
  }

  private close(state: Connection) {
    clearTimeout(this.timer);
    this.stopped?.abort();
    this.stopped = undefined;
    this.pausedAt = Date.now();
    this.become(state);
  }

  private open() {
    const stopped = new AbortController();
    this.stopped = stopped;
    this.become('connecting');
    if (Date.now() - this.pausedAt > FORGOTTEN_MS) this.last = undefined;
    this.output = this.wantedOutput();
    void this.follow(stopped).then((again) => {
      if (stopped !== this.stopped) return;
      if (!again) return this.stop('signed-out');
      this.become('connecting');
      this.pausedAt = Date.now();
      this.timer = setTimeout(() => this.open(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    });
  }

  /** False: the server does not know this browser. */
  private async follow(stopped: AbortController): Promise<boolean> {
    let silent: ReturnType<typeof setTimeout> | undefined;
    try {
      const response = await fetch(`/api/events?output=${this.output}`, {
        headers: {
          Accept: 'text/event-stream',
          ...languageHeader(),
          ...(this.last ? { 'Last-Event-ID': this.last } : {}),
        },
        signal: stopped.signal,
      });
      if (response.status === 401) return false;
      if (!response.ok || !response.body) return true;
      if (!this.last) this.tell([{ type: 'gap' }]);
      this.wait = FIRST_WAIT_MS;
      this.become('live');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const parser = new SseParser();
      for (;;) {
        clearTimeout(silent);
        silent = setTimeout(() => stopped.abort(), SILENT_MS);
        const { done, value } = await reader.read();
        if (done) return true;
        for (const event of parser.feed(value)) {
          if (event.id) this.last = event.id;
          this.collect({ type: event.type, data: JSON.parse(event.data) } as News);
        }
      }
    } catch {
      return true; // not reached, broken off, or closed by us
    } finally {
      clearTimeout(silent);
    }
  }

  /** Told once per frame: a build prints faster than anybody can look. */
  private collect(news: News) {
    this.batch.push(news);
    if (this.batch.length > 1) return;
    const flush = () => {
      const all = this.batch;
      this.batch = [];
      this.tell(all);
    };
    if (document.hidden) setTimeout(flush, 100);
    else requestAnimationFrame(flush);
  }

  private tell(all: News[]) {
    for (const { filter, handler } of [...this.subscribers]) {
      const some = all.filter((news) => matches(filter, news));
      if (some.length > 0) handler(some);
    }
  }

  private become(state: Connection) {
    if (this.state === state) return;
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

export function matches(filter: Filter, news: News): boolean {
  if (news.type === 'gap') return true;
  if (filter.types && !filter.types.includes(news.type)) return false;
  if (news.type === 'output' && !filter.output) return false;
  const id = news.type === 'deployment' ? news.data.id : news.type === 'chain' ? news.data.run : news.data.deployment;
  return !filter.deployment || filter.deployment === id;
}

export const events = new EventReader();
