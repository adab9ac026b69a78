/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import { FormEditor } from '@bpmn-io/form-js-editor';
import '../form.css';
import './formEditor.css';
import onlyAllowed from './allowed';
import { speakChinese } from './speak';

/** The editor of bpmn.io with what a form may hold, in the page's language. */
export function createFormEditor(container: HTMLElement, language: string): any {
  const editor = new FormEditor({ container, additionalModules: [onlyAllowed] });
  if (language === 'zh-CN') editor.on('form.destroy', speakChinese(container));
  return editor;
}

/** One place further up or down in what holds it; by keyboard there is no dragging. */
export function moveSelected(editor: any, way: 1 | -1) {
  const field = editor.get('selection').get();
  const parent = field && editor.get('formFieldRegistry').get(field._parent);
  if (!parent) return;
  const at = parent.components.indexOf(field);
  if (at + way < 0 || at + way >= parent.components.length) return;
  const row = editor.get('formLayouter').getRowForField(field);
  // the library counts where it goes before it is taken away
  editor.get('modeling').moveFormField(field, parent, parent, at, way === 1 ? at + 2 : at - 1, row, null);
}

/** Says at each field what is wrong with it; the list beside it says it too. */
export function showProblems(container: Element, problems: { component: string; problem: string }[]) {
  for (const element of container.querySelectorAll('.fjs-form [data-id]')) {
    const own = problems.filter((it) => it.component === element.getAttribute('data-id'));
    if (own.length === 0) element.removeAttribute('data-problem');
    else element.setAttribute('data-problem', own.map((it) => it.problem).join('; '));
  }
}
