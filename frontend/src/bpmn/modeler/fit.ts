/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

/** bpmn-js writes these as inline CSS, so variables work and follow the theme at once. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--panel)',
  defaultStrokeColor: 'var(--fg)',
  defaultLabelColor: 'var(--fg)',
};

const EDGE = 30;

interface Size {
  width: number;
  height: number;
}

/** As large as it fits between the edges, at most in its own size; never smaller than what can be read. */
export function scaleFor(inner: Size, outer: Size, left: number, smallest: number): number {
  const across = (outer.width - left - EDGE) / Math.max(1, inner.width);
  const down = (outer.height - 2 * EDGE) / Math.max(1, inner.height);
  return Math.max(smallest, Math.min(1, across, down), 0.05);
}

/** The library's own fit cuts outer labels and hides the start under the palette: leave room on the left. */
export function fitView(canvas: any, left = EDGE, smallest = 0) {
  canvas.zoom('fit-viewport');
  const { inner, outer } = canvas.viewbox();
  if (!outer.width || !outer.height) return;
  const scale = scaleFor(inner, outer, left, smallest);
  const [width, height] = [outer.width / scale, outer.height / scale];
  const above = Math.max(EDGE / scale, (height - inner.height) / 2);
  canvas.viewbox({ x: inner.x - left / scale, y: inner.y - above, width, height });
}
