/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

/** bpmn-js writes these as inline CSS, so variables work and follow the theme at once. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--panel)',
  defaultStrokeColor: 'var(--fg)',
  defaultLabelColor: 'var(--fg)',
};

/** The library's own fit cuts outer labels and hides the start under the palette: leave room on the left. */
export function fitView(canvas: any, left = 30, smallest = 0) {
  canvas.zoom('fit-viewport');
  const box = canvas.viewbox();
  if (box.scale < smallest) return from(canvas, left, smallest);
  const pad = 30 / box.scale;
  const gap = left / box.scale;
  const width = box.inner.width + gap + pad;
  const height = Math.max(box.inner.height + 2 * pad, (width * box.outer.height) / Math.max(1, box.outer.width));
  canvas.viewbox({ x: box.inner.x - gap, y: box.inner.y - (height - box.inner.height) / 2, width, height });
}

/** Too large to be read as a whole: its beginning, as large as needed. */
function from(canvas: any, left: number, scale: number) {
  canvas.zoom(scale);
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: inner.x - left / scale, y: inner.y - Math.max(30, (height - inner.height) / 2), width, height });
}
