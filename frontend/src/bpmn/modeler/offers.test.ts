import { expect, it } from 'vitest';
import { inPalette, isOffered } from './allowed';
import { scaleFor } from './fit';
import { isEveryday } from './reduced';
import { escapeHtml, inOrder } from './stepPalette';

it('offers no shape that the server refuses', () => {
  for (const id of [
    'replace-with-script-task',
    'replace-with-message-start',
    'replace-with-task',
    'append.receive-task',
  ])
    expect(isOffered(id), id).toBe(false);
  for (const id of ['replace-with-error-boundary', 'replace-with-user-task', 'replace-with-conditional-flow', 'delete'])
    expect(isOffered(id), id).toBe(true);
  expect(inPalette('create.data-store')).toBe(false);
  expect(inPalette('step-dragline.pull-image')).toBe(true);
});

it('shows of a step its own fields, and the engine’s only to experts', () => {
  expect(isEveryday('ElementTemplates__CustomProperties-inputs', 'bpmn:ServiceTask', true)).toBe(true);
  expect(isEveryday('CamundaPlatform__JobExecution', 'bpmn:ServiceTask', true)).toBe(false);
  expect(isEveryday('CamundaPlatform__UserAssignment', 'bpmn:UserTask', false)).toBe(true);
  expect(isEveryday('CamundaPlatform__ExecutionListener', 'bpmn:UserTask', false)).toBe(false);
});

it('lists steps in the order of a deployment, and never as markup', () => {
  const of = (id: string) => ({ category: { id } });
  expect(inOrder([of('run'), of('notice'), of('source')]).map((it) => it.category.id)).toEqual([
    'source',
    'run',
    'notice',
  ]);
  expect(escapeHtml('<img src=x onerror="y">')).not.toMatch(/[<>"]/);
});

it('fits a model beside the palette, readable and never blown up', () => {
  const screen = { width: 1000, height: 600 };
  expect(scaleFor({ width: 1500, height: 100 }, screen, 220, 0)).toBeCloseTo(0.5);
  expect(scaleFor({ width: 1500, height: 100 }, screen, 220, 0.7)).toBe(0.7);
  expect(scaleFor({ width: 36, height: 36 }, screen, 220, 0.7)).toBe(1);
});
