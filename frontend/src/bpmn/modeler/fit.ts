/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

/** bpmn-js writes these as inline CSS, so variables work and follow the theme at once. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--panel)',
  defaultStrokeColor: 'var(--fg)',
  defaultLabelColor: 'var(--fg)',
};

/** The library's own fit cuts outer labels and hides the start under the palette: leave room on the left. */
export function fitView(canvas: any, left = 30) {
  canvas.zoom('fit-viewport');
  const box = canvas.viewbox();
  const pad = 30 / box.scale;
  const gap = left / box.scale;
  const width = box.inner.width + gap + pad;
  const height = Math.max(box.inner.height + 2 * pad, (width * box.outer.height) / Math.max(1, box.outer.width));
  canvas.viewbox({ x: box.inner.x - gap, y: box.inner.y - (height - box.inner.height) / 2, width, height });
}
