import { expect, it } from 'vitest';
import { stands } from './Until';

it('warns three weeks before a certificate ends, and says when it has', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(stands('2026-03-01T00:00:00Z', now)).toBe('ok');
  expect(stands('2026-01-15T00:00:00Z', now)).toBe('wait');
  expect(stands('2025-12-31T00:00:00Z', now)).toBe('fail');
});
