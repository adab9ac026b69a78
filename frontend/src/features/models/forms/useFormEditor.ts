/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */
import { useEffect, useRef, useState } from 'react';
import { createFormEditor, moveSelected } from '../../../form/editor/formEditor';
import type { Schema } from './queries';

const LIBRARY = ['_parent', '_path'];

/** What people would keep: without what the library notes for itself. */
const clean = (schema: object) =>
  JSON.parse(JSON.stringify(schema, (name, value) => (LIBRARY.includes(name) ? undefined : value))) as Schema;

/** An editor in a place of the page; made anew when the language changes, with what was drawn. */
export function useFormEditor(start: Schema, language: string, onChange: () => void) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef(start);
  const changed = useRef(onChange);
  const [editor, setEditor] = useState<any>();
  const [error, setError] = useState<unknown>();
  const [, setStep] = useState(0);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const made = createFormEditor(container, language);
    let gone = false;
    const onKey = (event: KeyboardEvent) => {
      // the press goes on to the field that it adds, and would take its selection away again
      if (event.key === 'Enter' && (event.target as Element).closest('.fjs-palette-field')) event.preventDefault();
      const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || !way) return;
      event.preventDefault();
      moveSelected(made, way as 1 | -1);
    };
    container.addEventListener('keydown', onKey);
    made.importSchema(drawn.current).then(
      () => {
        if (gone) return;
        made.on('commandStack.changed', () => {
          drawn.current = clean(made.saveSchema());
          setStep((it) => it + 1);
          changed.current();
        });
        setEditor(made);
      },
      (e: unknown) => !gone && setError(e),
    );
    return () => {
      gone = true;
      container.removeEventListener('keydown', onKey);
      setEditor(undefined);
      made.destroy();
    };
  }, [language]);
  return { place, editor, error, schema: drawn };
}
