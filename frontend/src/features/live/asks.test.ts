import { expect, it } from 'vitest';
import { parseModel } from '../../bpmn/model';
import { withAsks } from './asks';
import { picture } from './marks';
import type { Row } from './rows';

const MODEL = parseModel(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="deploy">
  <startEvent id="begin"/><serviceTask id="freeze"/><userTask id="approve" name="Approve"/>
  <subProcess id="each"><serviceTask id="start"/></subProcess><exclusiveGateway id="which"/>
  <userTask id="second" name="Look again"/><serviceTask id="push"/>
  <sequenceFlow id="f1" sourceRef="begin" targetRef="freeze"/><sequenceFlow id="f2" sourceRef="freeze" targetRef="approve"/>
  <sequenceFlow id="f3" sourceRef="approve" targetRef="each"/><sequenceFlow id="f4" sourceRef="each" targetRef="which"/>
  <sequenceFlow id="f5" sourceRef="which" targetRef="second"/><sequenceFlow id="f6" sourceRef="which" targetRef="push"/>
  <sequenceFlow id="f7" sourceRef="second" targetRef="push"/></process></definitions>`);

const row = (id: string, mark?: Row['mark'], paths = [id]): Row => ({
  id,
  name: id,
  drawnAt: id,
  paths,
  forward: true,
  steps: mark ? [{ startedAt: '2026-01-01T00:00:00Z', attempts: 1 } as Row['steps'][0]] : [],
  mark,
  usualSeconds: undefined,
  maxAttempts: 3,
});
const rows = (start?: Row['mark'], push?: Row['mark']) => [
  row('freeze', 'completed'),
  row('start', start, ['start', 'each']),
  row('push', push),
];
const marks = (all: Row[]) => all.map((it) => `${it.id} ${it.mark ?? '–'}`);
const task = { id: 't-1', element: 'approve', name: 'Approve it' } as Parameters<typeof withAsks>[2][0];

it('shows whom a deployment waits for, before the steps that follow', () => {
  const all = withAsks(rows(), MODEL, [task], 'WAITING_APPROVAL');
  expect(marks(all)).toEqual(['freeze completed', 'approve waiting', 'start –', 'second –', 'push –']);
  expect(all[1]).toMatchObject({ name: 'Approve it', task: 't-1' });
  expect(picture(MODEL, all, 0).marks.approve).toEqual({ mark: 'waiting', badge: '‖' });
});

it('knows that somebody answered when what follows has begun, unless there was a way around', () => {
  expect(marks(withAsks(rows('running'), MODEL, [], 'RUNNING'))).toContain('approve completed');
  expect(marks(withAsks(rows('completed', 'completed'), MODEL, [], 'SUCCEEDED'))).toContain('second –');
  expect(marks(withAsks(rows(), MODEL, [], 'REJECTED'))).toContain('approve failed');
  expect(withAsks(rows(), undefined, [task], 'RUNNING')).toHaveLength(3);
});
