import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { READABLE } from './readable';

/** bpmn-js writes these as inline CSS, so variables work and switch live. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--panel)',
  defaultStrokeColor: 'var(--fg)',
  defaultLabelColor: 'var(--fg)',
};

export type Mark = 'completed' | 'running' | 'waiting' | 'retrying' | 'failed' | 'undone' | 'skipped';

/** elementId → how it stands, and a badge such as "✓ 4.2s". */
export type Marks = Record<string, { mark: Mark; badge: string }>;

interface Services {
  get<T>(name: string): T;
}

/** zoom('fit-viewport') cuts outer labels: leave room. */
export function fitAll(viewer: Services, left = 30) {
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport');
  const box = canvas.viewbox();
  const pad = 30 / box.scale;
  const gap = left / box.scale;
  const width = box.inner.width + gap + pad;
  const height = Math.max(box.inner.height + 2 * pad, (width * box.outer.height) / box.outer.width);
  canvas.viewbox({ x: box.inner.x - gap, y: box.inner.y - (height - box.inner.height) / 2, width, height });
}

/** The whole when it can be read like that, else the neighbourhood of one element. */
export function show(viewer: Services, id: string | undefined) {
  fitAll(viewer);
  const canvas = viewer.get<Canvas>('canvas');
  if (canvas.zoom() < READABLE) centre(viewer, id, READABLE + 0.2);
}

/** Moves an element to the middle, or the diagram's beginning to the left edge. */
export function centre(viewer: Services, id: string | undefined, scale?: number) {
  const canvas = viewer.get<Canvas>('canvas');
  const element = id ? viewer.get<ElementRegistry>('elementRegistry').get(id) : undefined;
  const box = canvas.viewbox();
  const zoom = scale ?? box.scale;
  const width = box.outer.width / zoom;
  const height = box.outer.height / zoom;
  const shape = element as { x: number; y: number; width: number; height: number } | undefined;
  const x = shape ? shape.x + shape.width / 2 - width / 2 : box.inner.x - 20;
  const middle = shape ? shape.y + shape.height / 2 : box.inner.y + box.inner.height / 2;
  const least = box.inner.x - 30;
  const most = Math.max(least, box.inner.x + box.inner.width + 30 - width);
  canvas.viewbox({ x: Math.min(Math.max(x, least), most), y: middle - height / 2, width, height });
}

/** Draws only what differs between two snapshots. */
export function applyMarks(viewer: Services, before: Marks, after: Marks) {
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[id];
    const now = after[id];
    if (!registry.get(id) || (old?.mark === now?.mark && old?.badge === now?.badge)) continue;
    if (old && old.mark !== now?.mark) canvas.removeMarker(id, `st-${old.mark}`);
    if (now && old?.mark !== now.mark) canvas.addMarker(id, `st-${now.mark}`);
    overlays.remove({ element: id, type: 'state' });
    if (!now?.badge) continue;
    const html = document.createElement('div');
    html.className = `badge ${now.mark}`;
    html.textContent = now.badge; // never innerHTML: names come from users
    overlays.add(id, 'state', { position: { top: -12, left: 6 }, html });
  }
}

/** Sets a class on exactly these elements. */
export function applyClass(viewer: Services, name: string, before: Iterable<string>, after: Iterable<string>) {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const next = new Set(after);
  const old = new Set(before);
  for (const id of old) if (!next.has(id) && registry.get(id)) canvas.removeMarker(id, name);
  for (const id of next) if (!old.has(id) && registry.get(id)) canvas.addMarker(id, name);
}
