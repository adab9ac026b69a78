import { expect, it } from 'vitest';
import { blank, isKey, keyOf, renamed } from './copy';

const XML = `<bpmn:definitions><bpmn:collaboration><bpmn:participant processRef="deploy" /></bpmn:collaboration>
<bpmn:process isExecutable="true" id="deploy" name="Deploy"><bpmn:callActivity id="deploy2" calledElement="deploy" /></bpmn:process>
<bpmndi:BPMNPlane bpmnElement="deploy" /></bpmn:definitions>`;

it('copies a model under another key and leaves the rest as it is', () => {
  const copy = renamed(XML, 'slowly', 'Slow & "sure"');
  expect(keyOf(copy)).toBe('slowly');
  expect(copy).toContain('bpmnElement="slowly"');
  expect(copy).toContain('processRef="slowly"');
  expect(copy).toContain('id="deploy2" calledElement="deploy"');
  expect(copy).toContain('name="Slow &#38; &#34;sure&#34;"');
  expect(renamed(copy, 'deploy', 'Deploy')).toBe(XML);
});

it('finds no key where there is no process', () => {
  expect(keyOf('<html/>')).toBeUndefined();
  expect(() => renamed('<html/>', 'x')).toThrow('no process');
});

it('knows which keys the server takes', () => {
  expect(['slowly', 'deploy-2'].every(isKey)).toBe(true);
  expect(['Slowly', 'x', '2nd', 'a b', ''].some(isKey)).toBe(false);
  expect(keyOf(blank('mine', 'Mine'))).toBe('mine');
});
