import { defineConfig } from 'vitest/config';

/** The stories, one after the other: each has a control plane of its own, and two cores carry one at a time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.spec.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
