// Fails when a page loads more than its budget: KiB of gzip, script and style, everything its first load needs.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)));
const ENTRY = 'index.html';
const EVERY_PAGE = 'src/app/Dialogs.tsx';
const LIMITS = { [ENTRY]: 270 };
const ANY_PAGE = 400;
// what edits diagrams and forms is large by nature
const LARGE = { ModelEditorPage: 800, FormEditorPage: 670, FormPage: 460, TaskPage: 460 };

const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024);
  return sizes.get(file);
};

function files(name, seen = new Set(), found = new Set()) {
  if (seen.has(name)) return found;
  seen.add(name);
  const chunk = manifest[name];
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) files(other, seen, found);
  return found;
}

let failed = false;
for (const [name, chunk] of Object.entries(manifest)) {
  const page = /features\/.*\/(\w+Page)\.tsx$/.exec(name)?.[1];
  if (!chunk.isEntry && !page) continue;
  const all = new Set([...files(ENTRY), ...files(name), ...(page ? files(EVERY_PAGE) : [])]);
  const total = [...all].reduce((sum, file) => sum + size(file), 0);
  const limit = LIMITS[name] ?? LARGE[page] ?? ANY_PAGE;
  const verdict = total > limit ? 'TOO LARGE' : 'ok';
  failed ||= total > limit;
  console.log(`${(page ?? 'entry').padEnd(24)} ${total.toFixed(0).padStart(4)} of ${limit} KiB  ${verdict}`);
}
process.exit(failed ? 1 : 0);
