import { expect, it } from 'vitest';
import { agentName } from './agent';

it('says which browser it is in words, and keeps what it does not know', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  expect(agentName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0.0.0 Safari/537.36`)).toBe(
    'Chrome 141 · Windows',
  );
  expect(agentName(`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0`)).toBe(
    'Edge 141 · Windows',
  );
  expect(
    agentName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari 18 · iOS');
  expect(agentName('curl/8.5.0')).toBe('curl/8.5.0');
});
