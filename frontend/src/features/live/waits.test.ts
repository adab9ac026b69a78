import { expect, it } from 'vitest';
import { parseModel } from '../../bpmn/model';
import { picture } from './marks';
import type { Row } from './rows';
import { withWaits } from './waits';

const MODEL = parseModel(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="deploy">
  <startEvent id="begin"/><serviceTask id="check"/><exclusiveGateway id="open"/><serviceTask id="freeze"/>
  <intermediateCatchEvent id="opens" name="Window opens"/><receiveTask id="told" name="Told"/><serviceTask id="push"/>
  <sequenceFlow id="f1" sourceRef="begin" targetRef="check"/><sequenceFlow id="f2" sourceRef="check" targetRef="open"/>
  <sequenceFlow id="f3" sourceRef="open" targetRef="freeze"/><sequenceFlow id="f4" sourceRef="open" targetRef="opens"/>
  <sequenceFlow id="f5" sourceRef="opens" targetRef="check"/><sequenceFlow id="f6" sourceRef="freeze" targetRef="told"/>
  <sequenceFlow id="f7" sourceRef="told" targetRef="push"/></process></definitions>`);

const row = (id: string, mark?: Row['mark']): Row => ({
  id,
  name: id,
  drawnAt: id,
  paths: [id],
  forward: true,
  steps: [],
  mark,
  usualSeconds: undefined,
  maxAttempts: 3,
});
const marks = (all: Row[]) => all.map((it) => `${it.id} ${it.mark ?? '–'}`);

it('shows that it waits for its window, and how it came there', () => {
  const all = withWaits([row('check', 'completed'), row('freeze'), row('push')], MODEL, 'WAITING_WINDOW');
  expect(marks(all)).toEqual(['check completed', 'opens waiting', 'freeze –', 'push –']);
  const shown = picture(MODEL, all, 0);
  expect(shown.marks.opens).toEqual({ mark: 'waiting', badge: '‖' });
  expect([...shown.taken].sort()).toEqual(['f1', 'f2', 'f4']);
});

it('shows what waits for a message when nothing else can be under way', () => {
  const some = (freeze: Row['mark'], push?: Row['mark']) => [
    row('check', 'completed'),
    row('freeze', freeze),
    row('push', push),
  ];
  expect(marks(withWaits(some('completed'), MODEL, 'RUNNING'))).toContain('told waiting');
  expect(marks(withWaits(some('running'), MODEL, 'RUNNING'))).not.toContain('told waiting');
  expect(marks(withWaits(some('completed', 'completed'), MODEL, 'RUNNING'))).not.toContain('told waiting');
  expect(marks(withWaits(some('completed'), MODEL, 'CANCELLED'))).not.toContain('told waiting');
  // between two steps nobody knows which way it goes
  expect(marks(withWaits(some(undefined), MODEL, 'RUNNING'))).not.toContain('opens waiting');
});
