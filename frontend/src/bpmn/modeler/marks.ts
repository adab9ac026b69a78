/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
export interface Finding {
  element?: string | null;
  line?: number | null;
  rule: string;
  problem: string;
}

/** One red count on each element that breaks a rule; what it breaks on hover. Only for elements that are drawn. */
export function showFindings(diagram: any, findings: Finding[]) {
  const overlays = diagram.get('overlays');
  const canvas = diagram.get('canvas');
  const registry = diagram.get('elementRegistry');
  overlays.remove({ type: 'lint' });
  for (const element of registry.filter((it: any) => canvas.hasMarker(it, 'lint-fault')))
    canvas.removeMarker(element, 'lint-fault');
  const byElement = new Map<string, Finding[]>();
  for (const one of findings)
    if (one.element && registry.get(one.element)?.parent)
      byElement.set(one.element, [...(byElement.get(one.element) ?? []), one]);
  for (const [id, all] of byElement) {
    canvas.addMarker(id, 'lint-fault');
    const html = document.createElement('div');
    html.className = 'badge failed lint-badge';
    html.textContent = `✗ ${all.length}`;
    html.title = all.map((one) => one.problem).join('\n');
    overlays.add(id, 'lint', { position: { top: -12, right: 14 }, html });
  }
}

/** Selects an element and brings it into view; false: it is not drawn. */
export function reveal(diagram: any, id: string): boolean {
  const element = diagram.get('elementRegistry').get(id);
  if (!element) return false;
  diagram.get('selection', false)?.select(element);
  diagram.get('canvas').scrollToElement(element, 80);
  return true;
}

export function setMarkers(diagram: any, markers: Record<string, string>) {
  const registry = diagram.get('elementRegistry');
  for (const [id, marker] of Object.entries(markers)) if (registry.get(id)) diagram.get('canvas').addMarker(id, marker);
}
