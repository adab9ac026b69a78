import { Problem, saidOf } from '../../../api/problem';

export type Keeping =
  | { state: 'unchanged' | 'unsaved' | 'saving' | 'saved' }
  | { state: 'failed' | 'conflict'; reason: string };

interface Draft {
  text: () => Promise<string>;
  save: (xml: string, version: number) => Promise<number>;
}

/** Saves a draft a moment after the last change, one save at a time; after a conflict it waits to be told whose to keep. */
export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private dirty = false;
  private now: Keeping = { state: 'unchanged' };

  /** @param version of the draft that is edited; 0: there is none yet */
  constructor(
    private readonly draft: Draft,
    public version: number,
    private readonly onState: (state: Keeping) => void,
    private readonly delay = 1500,
  ) {}

  get isDirty() {
    return this.dirty;
  }

  touch() {
    this.dirty = true;
    if (this.now.state === 'conflict') return;
    this.become({ state: 'unsaved' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delay);
  }

  /** Saves now what is not saved; true: what is on the screen is what the server has. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.dirty && this.now.state !== 'conflict') {
      this.running = this.save();
      await this.running;
    }
    return !this.dirty;
  }

  /** Ours over theirs, which were looked at. */
  async overwrite(theirVersion: number) {
    this.version = theirVersion;
    this.become({ state: 'unsaved' });
    this.dirty = true;
    return this.flush();
  }

  stop() {
    clearTimeout(this.timer);
  }

  /** There is nothing to keep any more. */
  forget() {
    this.stop();
    this.dirty = false;
  }

  private async save() {
    this.dirty = false;
    this.become({ state: 'saving' });
    try {
      this.version = await this.draft.save(await this.draft.text(), this.version);
      if (!this.dirty) this.become({ state: 'saved' });
    } catch (e) {
      this.dirty = true;
      const reason = saidOf(e);
      clearTimeout(this.timer);
      this.become({ state: e instanceof Problem && e.status === 409 ? 'conflict' : 'failed', reason });
    }
  }

  private become(state: Keeping) {
    this.now = state;
    this.onState(state);
  }
}
