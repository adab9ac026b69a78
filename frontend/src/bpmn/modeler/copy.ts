const KEY = /^[a-z][a-z0-9-]{1,60}$/;

export const isKey = (key: string) => KEY.test(key);

/** The key of the first process in a text; undefined: it is no BPMN. */
export const keyOf = (xml: string) => /<(?:[\w-]+:)?process\b[^>]*?\sid="([^"]+)"/.exec(xml)?.[1];

/** The same model under another key, and nothing else changed in its text. */
export function renamed(xml: string, key: string, name?: string): string {
  const old = keyOf(xml);
  if (!old) throw new Error('there is no process in it');
  const named =
    name === undefined
      ? xml
      : xml.replace(/(<(?:[\w-]+:)?process\b[^>]*?\sname=")[^"]*(")/, (_, a, b) => a + attribute(name) + b);
  return named
    .replace(/(<(?:[\w-]+:)?process\b[^>]*?\sid=")[^"]+(")/, `$1${key}$2`)
    .replaceAll(`bpmnElement="${old}"`, `bpmnElement="${key}"`)
    .replaceAll(`processRef="${old}"`, `processRef="${key}"`);
}

const attribute = (text: string) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Where one begins without a model to copy. */
export const blank = (key: string, name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="https://dragline.io/bpmn">
  <process id="${key}" name="${attribute(name)}" isExecutable="true" camunda:historyTimeToLive="P180D">
    <startEvent id="begin" />
  </process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
      <bpmndi:BPMNShape id="begin_di" bpmnElement="begin"><dc:Bounds x="180" y="160" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;
