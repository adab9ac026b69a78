/* biome-ignore-all lint/suspicious/noExplicitAny: moddle trees are untyped here */
import { diff } from 'bpmn-js-differ';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';

export type Change = 'added' | 'removed' | 'changed' | 'moved';

export interface Difference {
  id: string;
  name: string;
  type: string;
  change: Change;
  /** Of what changed: which of its properties. */
  what: string[];
}

const tree = async (xml: string) => (await (new BpmnModdle({ camunda }) as any).fromXML(xml)).rootElement;

/** What differs between two versions of a model, element by element; what only moved comes last. */
export async function differences(before: string, after: string): Promise<Difference[]> {
  const found: any = diff(await tree(before), await tree(after));
  const line =
    (change: Change) =>
    (it: any): Difference => {
      const model = it.model ?? it;
      return {
        id: model.id,
        name: model.name ?? '',
        type: (model.$type ?? '').replace('bpmn:', ''),
        change,
        what: Object.keys(it.attrs ?? {}),
      };
    };
  const all = [
    ...Object.values(found._added).map(line('added')),
    ...Object.values(found._removed).map(line('removed')),
    ...Object.values(found._changed).map(line('changed')),
    ...Object.values(found._layoutChanged).map(line('moved')),
  ];
  // what was changed and moved is told once
  return all.filter((one, at) => one.id && all.findIndex((other) => other.id === one.id) === at);
}
