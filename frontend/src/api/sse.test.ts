import { expect, it } from 'vitest';
import { SseParser } from './sse';

it('puts events together from pieces of any size', () => {
  const text = ': from 4\n\nid: 5\nevent: step\ndata: {"a":1}\n\nid: 6\nevent: output\ndata: x\ndata: y\n\n';
  for (const size of [1, 3, 7, text.length]) {
    const parser = new SseParser();
    const events = [];
    for (let at = 0; at < text.length; at += size) events.push(...parser.feed(text.slice(at, at + size)));
    expect(events).toEqual([
      { id: '5', type: 'step', data: '{"a":1}' },
      { id: '6', type: 'output', data: 'x\ny' },
    ]);
  }
});

it('tells nothing for a comment', () => expect(new SseParser().feed(':\n\n:\n\n')).toEqual([]));
