import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { visualizer } from 'rollup-plugin-visualizer';
import { defineConfig } from 'vitest/config';

const plane = process.env.DRAGLINE_URL ?? 'http://127.0.0.1:7070';
// the server refuses what says to come from another site
const proxy = { target: plane, changeOrigin: false };
const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), visualizer({ filename: 'build/stats.json', template: 'raw-data', gzipSize: true })],
  resolve: {
    // two copies of any of these break the modeler in ways that are hard to trace
    dedupe: ['diagram-js', 'bpmn-js', '@bpmn-io/properties-panel', '@codemirror/state', '@codemirror/view'],
    // 1.2 MB of JSON schema: templates are validated when they are built, so the browser gets a stub
    alias: {
      '@bpmn-io/element-templates-validator': local('./src/bpmn/templateValidatorStub.ts'),
      flatpickr: local('./src/form/dateStub.ts'),
      '@bpmn-io/feel-lint': local('./src/form/feelStub.ts'),
      '@camunda/feel-builtins': local('./src/form/feelStub.ts'),
    },
  },
  build: {
    manifest: true, // the size budget reads it
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      output: {
        // what changes seldom stays in browsers' caches when the application changes
        manualChunks: (id: string) =>
          /node_modules\/(react|react-dom|react-router|scheduler)\//.test(id) ? 'react' : undefined,
      },
    },
  },
  server: { proxy: { '/api': proxy, '/hooks': proxy } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: { include: [/\.css\?raw/] }, // as text: a test reads them
  },
});
