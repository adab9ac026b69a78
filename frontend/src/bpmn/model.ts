const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const NODE = /(^task|Task|Event|Gateway|^subProcess|^transaction|^callActivity)$/;

/** An element that tokens pass. */
export interface Node {
  id: string;
  kind: string;
  name: string;
  /** The subprocess it is drawn in; null: the process itself. */
  parent: string | null;
  /** Runs once for each of a list, such as servers. */
  loop: boolean;
  /** The element that this one is the compensation handler of. */
  undoes: string | null;
  attachedTo: string | null;
}

export interface Flow {
  id: string;
  source: string;
  target: string;
}

export interface Model {
  nodes: Map<string, Node>;
  flows: Flow[];
}

/** Reads from the drawing what the page derives states by; the picture itself is bpmn-js's. */
export function parseModel(xml: string): Model {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const all = [...document.getElementsByTagNameNS(BPMN, '*')];
  const nodes = new Map<string, Node>();
  const flows: Flow[] = [];
  const text = (element: Element, name: string) => element.getAttribute(name) ?? '';
  for (const element of all) {
    const id = text(element, 'id');
    if (element.localName === 'sequenceFlow')
      flows.push({ id, source: text(element, 'sourceRef'), target: text(element, 'targetRef') });
    else if (id && NODE.test(element.localName)) {
      const parent = element.parentElement;
      const inner = [...element.children].map((child) => child.localName);
      nodes.set(id, {
        id,
        kind: element.localName,
        name: text(element, 'name') || id,
        parent: parent && NODE.test(parent.localName) ? text(parent, 'id') : null,
        loop: inner.includes('multiInstanceLoopCharacteristics'),
        undoes: null,
        attachedTo: element.getAttribute('attachedToRef'),
      });
    }
  }
  for (const element of all) {
    if (element.localName !== 'association') continue;
    const from = nodes.get(text(element, 'sourceRef'));
    const handler = nodes.get(text(element, 'targetRef'));
    if (from?.attachedTo && handler) handler.undoes = from.attachedTo;
  }
  return { nodes, flows };
}

/** The element and all it is drawn in, innermost first. */
export function within(model: Model, id: string): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at; at = model.nodes.get(at)?.parent ?? null) path.push(at);
  return path;
}
