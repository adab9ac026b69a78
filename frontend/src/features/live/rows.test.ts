import { expect, it } from 'vitest';
import type { Deployment, Step } from '../../api/types';
import { takenFlows } from '../../bpmn/flows';
import { parseModel } from '../../bpmn/model';
import { whyNot } from './can';
import { ganttOf } from './gantt';
import { badge, picture } from './marks';
import { focusOf, isSelected, progress, rowsOf } from './rows';
import { withStep } from './useLive';

const MODEL = parseModel(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="deploy">
  <startEvent id="begin"/><exclusiveGateway id="given"/><callActivity id="make" calledElement="release-source"/>
  <exclusiveGateway id="made"/>
  <subProcess id="each" name="On each server"><multiInstanceLoopCharacteristics/>
    <serviceTask id="start" name="Start"/><boundaryEvent id="undoStart" attachedToRef="start"/>
    <serviceTask id="remove" name="Remove" isForCompensation="true"/><association sourceRef="undoStart" targetRef="remove"/>
  </subProcess>
  <serviceTask id="push"/><endEvent id="end"/>
  <sequenceFlow id="f1" sourceRef="begin" targetRef="given"/><sequenceFlow id="f2" sourceRef="given" targetRef="make"/>
  <sequenceFlow id="f3" sourceRef="given" targetRef="made"/><sequenceFlow id="f4" sourceRef="make" targetRef="made"/>
  <sequenceFlow id="f5" sourceRef="made" targetRef="each"/><sequenceFlow id="f6" sourceRef="each" targetRef="push"/>
  <sequenceFlow id="f7" sourceRef="push" targetRef="end"/></process></definitions>`);

const at = (second: number) => new Date(second * 1000).toISOString();
let number = 0;
const step = (elementId: string, state: Step['state'], more: Partial<Step> = {}): Step => ({
  id: String(++number),
  elementId,
  name: elementId,
  topic: elementId,
  state,
  attempts: 1,
  startedAt: at(0),
  endedAt: state === 'RUNNING' ? undefined : at(2),
  commands: [],
  ...more,
});
const element = (id: string, callActivity?: string, forward = true) => ({
  id,
  name: id,
  topic: id,
  callActivity,
  forward,
  maxAttempts: 3,
});
const run = (steps: Step[], more: Partial<Deployment> = {}): Deployment => ({
  id: '7',
  project: 'shop',
  service: 'api',
  environment: 'prod',
  kind: 'deploy',
  state: 'RUNNING',
  trigger: 'page',
  startedBy: 'li',
  queuedAt: at(0),
  startedAt: at(0),
  model: { key: 'deploy', version: 1 },
  steps,
  outlook: {
    lastEventId: 1,
    elements: [
      element('checkOut', 'make'),
      element('record', 'make'),
      element('pull', 'other'),
      element('record', 'other'),
      element('start'),
      element('push'),
      element('remove', undefined, false),
    ],
  },
  ...more,
});

it('lists what is not reached yet, in the order of the model, and only the way that is taken', () => {
  const rows = rowsOf(run([step('checkOut', 'COMPLETED'), step('start', 'RUNNING', { server: 'a' })]), MODEL);
  expect(rows.map((row) => [row.id, row.mark])).toEqual([
    ['checkOut', 'completed'],
    ['record', undefined],
    ['start', 'running'],
    ['push', undefined],
  ]);
  expect(progress(rows)).toEqual({ done: 1, all: 4 });
  expect(focusOf(rows)?.id).toBe('start');
});

it('shows steps of a called model at the call activity, and the worst of several servers', () => {
  const steps = [
    step('checkOut', 'COMPLETED'),
    step('record', 'COMPLETED'),
    step('start', 'COMPLETED', { server: 'a' }),
    step('start', 'FAILED', { server: 'b' }),
  ];
  const rows = rowsOf(run(steps), MODEL);
  const { marks, taken } = picture(MODEL, rows, 0);
  expect(marks.make?.mark).toBe('completed');
  expect(marks.start).toEqual({ mark: 'failed', badge: '✗ ×2 2.0s' });
  expect(marks.each?.mark).toBe('failed');
  expect([...taken].sort()).toEqual(['f1', 'f2', 'f4', 'f5']);
  expect(rows.filter((row) => isSelected(row, 'make')).map((row) => row.id)).toEqual(['checkOut', 'record']);
  expect(rows.filter((row) => isSelected(row, 'each')).map((row) => row.id)).toEqual(['start']);
});

it('shows an undo as an undo, and what was undone too', () => {
  const rows = rowsOf(run([step('start', 'UNDONE'), step('remove', 'COMPLETED', { startedAt: at(5) })]), MODEL);
  expect(rows.find((row) => row.id === 'remove')?.mark).toBe('undone');
  expect(picture(MODEL, rows, 0).marks.start?.mark).toBe('undone');
});

it('counts attempts while a step is tried again', () => {
  const again = step('push', 'RUNNING', { attempts: 2, nextAttemptAt: at(9) });
  const row = rowsOf(run([again]), MODEL).find((it) => it.id === 'push');
  expect(row?.mark).toBe('retrying');
  expect(badge({ mark: 'retrying', steps: [again], maxAttempts: 3 }, 4000)).toBe('↻ 2/3 4.0s');
});

it('takes the direct way when no release was made', () => {
  const ran = new Set(['each']);
  const flows = takenFlows(
    MODEL,
    (id) => ran.has(id),
    () => false,
  );
  expect([...flows].sort()).toEqual(['f1', 'f3', 'f5']);
});

it('keeps the known commands when news of a step bring none', () => {
  const old = step('push', 'RUNNING', { commands: [{ text: 'curl' }] });
  const next = withStep(run([old]), { ...old, state: 'COMPLETED', commands: [] });
  expect(next.steps?.[0]).toMatchObject({ state: 'COMPLETED', commands: [{ text: 'curl' }] });
  expect(withStep(next, step('new', 'RUNNING')).steps).toHaveLength(2);
});

it('draws both runs from the same edge', () => {
  const mine = run([step('start', 'COMPLETED', { startedAt: at(10), endedAt: at(14) })], { startedAt: at(10) });
  const old = run([step('start', 'COMPLETED', { startedAt: at(100), endedAt: at(108) })], { startedAt: at(100) });
  const { total, rows } = ganttOf(mine, old, 0);
  expect(total).toBe(8000);
  expect(rows[0]).toMatchObject({ bar: { left: 0, width: 50, ms: 4000 }, before: { left: 0, width: 100, ms: 8000 } });
});

const ALL = { own: true, rollBack: true };

it('says why something cannot be done now', () => {
  expect(whyNot(run([]), ALL)).toMatchObject({ cancel: undefined, rollback: 'rollback.why.running' });
  expect(whyNot(run([], { state: 'ROLLING_BACK' }), ALL).cancel).toBe('cancel.why.back');
  expect(whyNot(run([], { state: 'SUCCEEDED', previousRelease: 6 }), ALL).rollback).toBeUndefined();
  expect(whyNot(run([], { state: 'SUCCEEDED' }), ALL).rollback).toBe('rollback.why.none');
  expect(whyNot(run([], { state: 'INCIDENT' }), { own: false, rollBack: false }).retry).toBe('mayNot');
});
