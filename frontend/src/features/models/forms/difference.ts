import type { Difference } from '../../../bpmn/modeler/difference';
import type { Component, Schema } from './queries';

interface Placed {
  component: Component;
  at: string;
}

function placed(components: Component[], within = '', found = new Map<string, Placed>()) {
  components.forEach((component, index) => {
    found.set(component.id, { component, at: `${within}/${index}` });
    placed(component.components ?? [], `${within}/${component.id}`, found);
  });
  return found;
}

const told = ({ component }: Placed) => ({
  id: component.id,
  name: String(component.label || component.key || component.id),
  type: component.type,
});

/** What of a component differs, by its properties; where it stands is another matter. */
function changed(before: Component, after: Component): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const apart of ['components', 'layout', 'id']) names.delete(apart);
  return [...names].filter((name) => sorted(before[name]) !== sorted(after[name])).sort();
}

/** The database keeps no order of properties. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

/** Component by component: two forms as people would compare them. */
export function formDifferences(before: Schema, after: Schema): Difference[] {
  const older = placed(before.components ?? []);
  const newer = placed(after.components ?? []);
  const all: Difference[] = [];
  for (const [id, one] of newer) {
    const old = older.get(id);
    const what = old ? changed(old.component, one.component) : [];
    if (!old) all.push({ ...told(one), change: 'added', what: [] });
    else if (what.length > 0) all.push({ ...told(one), change: 'changed', what });
    else if (old.at !== one.at) all.push({ ...told(one), change: 'moved', what: [] });
  }
  for (const [id, one] of older) if (!newer.has(id)) all.push({ ...told(one), change: 'removed', what: [] });
  return all;
}
