import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EventReader, matches, type News } from './events';

const output: News = { type: 'output', data: { deployment: '7', step: '1', from: 1, lines: [] } };

it('hands output only to those who asked for that deployment', () => {
  expect(matches({}, output)).toBe(false);
  expect(matches({ deployment: '7', output: true }, output)).toBe(true);
  expect(matches({ deployment: '8', output: true }, output)).toBe(false);
  expect(matches({ types: ['deployment'] }, { type: 'gap' })).toBe(true);
});

interface Connection {
  url: string;
  last: string | null;
  send: (text: string) => void;
  end: () => void;
}

let connections: Connection[];
let reader: EventReader;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  connections = [];
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => queueMicrotask(act));
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Record<string, string> }) => {
    let control: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (it) => {
        control = it;
      },
    });
    connections.push({
      url,
      last: headers['Last-Event-ID'] ?? null,
      send: (text) => control?.enqueue(new TextEncoder().encode(text)),
      end: () => control?.close(),
    });
    return new Response(body);
  });
  reader = new EventReader();
});

afterEach(() => {
  reader.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('goes on after the last event when the connection broke', async () => {
  const seen: News[] = [];
  reader.subscribe({}, (news) => seen.push(...news));
  reader.start();
  await vi.waitFor(() => expect(reader.connection()).toBe('live'));
  connections[0]?.send('id: 41\nevent: deployment\ndata: {"id":"7","state":"RUNNING","reason":null}\n\n');
  await vi.waitFor(() => expect(seen.map((it) => it.type)).toEqual(['gap', 'deployment']));
  connections[0]?.end();
  await vi.advanceTimersByTimeAsync(1000);
  await vi.waitFor(() => expect(connections).toHaveLength(2));
  expect(connections[1]?.last).toBe('41');
});

it('asks for output of a deployment only while somebody watches it', async () => {
  reader.start();
  await vi.waitFor(() => expect(reader.connection()).toBe('live'));
  expect(connections[0]?.url).toBe('/api/events?output=');
  const leave = reader.subscribe({ deployment: '7', output: true }, () => {});
  await vi.advanceTimersByTimeAsync(100);
  await vi.waitFor(() => expect(connections[1]?.url).toBe('/api/events?output=7'));
  leave();
  await vi.advanceTimersByTimeAsync(100);
  await vi.waitFor(() => expect(connections[2]?.url).toBe('/api/events?output='));
});
