export interface RawEvent {
  id: string | undefined;
  type: string;
  data: string;
}

/** Reads server-sent events out of text that arrives in any pieces. */
export class SseParser {
  private rest = '';
  private id: string | undefined;
  private type = 'message';
  private data: string[] = [];

  feed(text: string): RawEvent[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    const events: RawEvent[] = [];
    for (const line of lines) {
      if (line === '') {
        if (this.data.length > 0) events.push({ id: this.id, type: this.type, data: this.data.join('\n') });
        this.type = 'message';
        this.data = [];
      } else this.field(line);
    }
    return events;
  }

  private field(line: string) {
    const colon = line.indexOf(':');
    if (colon === 0) return; // a comment keeps the connection awake
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'id') this.id = value;
    if (name === 'event') this.type = value;
    if (name === 'data') this.data.push(value);
  }
}
