import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { Mistake } from './mistakes';

export interface EditorProps {
  value: string;
  onChange: (text: string) => void;
  label: string;
  mistakes: Mistake[];
  /** The cursor goes there whenever this value is another one. */
  goTo: { line: number } | undefined;
  readOnly: boolean;
}

const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--run)' },
    { tag: tags.comment, color: 'var(--quiet)' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
    { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--quiet)' },
  ]),
);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--fg)', backgroundColor: 'var(--panel)', fontSize: '13px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: '20px' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--panel)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--run) 7%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--fg)' },
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--run) 28%, transparent)',
  },
  '.cm-tooltip': { color: 'var(--fg)', backgroundColor: 'var(--panel)', border: '1px solid var(--line)' },
});

/** YAML with the server's own complaints at their lines. A chunk of its own: nothing else needs the editor. */
export default function CodeEditor({ value, onChange, label, mistakes, goTo, readOnly }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const current = useRef({ value, onChange });
  current.current.onChange = onChange;

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: current.current.value,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          yaml(),
          indentOnInput(),
          bracketMatching(),
          highlightActiveLine(),
          colours,
          look,
          EditorState.tabSize.of(2),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          // Escape, then Tab leaves it: whoever has only keys must not be caught
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            current.current.value = update.state.doc.toString();
            current.current.onChange(current.current.value);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label, readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || value === current.current.value) return;
    current.current.value = value;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { doc } = editor.state;
    const found = mistakes.map(({ line, place: where, text }): Diagnostic => {
      const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
      return { from, to, severity: 'error', message: where ? `${where}: ${text}` : text };
    });
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [mistakes]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo || goTo.line < 1) return;
    const { from } = editor.state.doc.line(Math.min(goTo.line, editor.state.doc.lines));
    editor.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    editor.focus();
  }, [goTo]);

  return <div ref={place} className="code-editor" />;
}
