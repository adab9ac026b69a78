import { mergeConfig } from 'vitest/config';
import stories from './vitest.config';

/** Measures, and judges nothing: for a machine that does nothing else. */
export default mergeConfig(
  { ...stories, test: { ...stories.test, include: [] } },
  { test: { include: ['*.bench.ts'] } },
);
