/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { translateValidation } from './formText';

export interface FormHandle {
  set: (key: string, value: unknown) => void;
  /** What was typed; undefined: something is wrong, and said at its field. */
  submit: () => Record<string, unknown> | undefined;
  /** Says at a field what is wrong with it, and goes there. */
  refuse: (key: string, why: string) => void;
}

interface Props {
  schema: object;
  data: Record<string, unknown>;
  label: string;
  /** Says what the library says in English in the person's language. */
  translate: (english: string) => string;
  onReady?: () => void;
  ref?: Ref<FormHandle>;
}

/** A form as its author drew it. What is typed stays while the same form is shown. */
export default function FormView({ schema, data, label, translate, onReady, ref }: Props) {
  const place = useRef<HTMLElement>(null);
  const form = useRef<any>(null);
  const latest = useRef({ data, translate, onReady });
  useEffect(() => {
    latest.current = { data, translate, onReady };
  });
  useImperativeHandle(ref, () => ({
    set: (key, value) => {
      const { data: typed } = form.current._getState();
      form.current._setState({ data: { ...typed, [key]: value } });
    },
    submit: () => {
      // the library takes what is typed a moment later, or when its field is left
      const at = document.activeElement;
      if (at instanceof HTMLElement && place.current?.contains(at)) at.blur();
      const { data: typed, errors } = form.current.submit();
      return Object.keys(errors).length > 0 ? undefined : typed;
    },
    refuse: (key, why) => {
      const all: any[] = form.current.get('formFieldRegistry').getAll();
      const id = all.find((field) => field.key === key)?.id;
      if (!id) return;
      form.current._setState({ errors: { ...form.current._getState().errors, [id]: [why] } });
      place.current?.querySelector<HTMLElement>(`[id$="-${CSS.escape(id)}"]`)?.focus();
    },
  }));
  useEffect(() => {
    const made: any = new Form({ container: place.current ?? undefined } as any);
    form.current = made;
    translateValidation(made, (english) => latest.current.translate(english));
    let gone = false;
    void made.importSchema(schema, latest.current.data).then(() => !gone && latest.current.onReady?.());
    return () => {
      gone = true;
      made.destroy();
    };
  }, [schema]);
  return <section ref={place} className="form-view" aria-label={label} />;
}
