/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { useEffect, useRef, useState } from 'react';
import { fitView } from '../../../bpmn/modeler/fit';
import { createModeler, type Template } from '../../../bpmn/modeler/modeler';

const PALETTE = 220;
const READABLE = 0.5;

interface Options {
  xml: string;
  templates: Template[];
  language: string;
  onChange: () => void;
}

/** A modeler in two places of the page, loaded with a text; made anew when the language changes, with what was drawn. */
export function useModeler({ xml, templates, language, onChange }: Options) {
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<any>();
  const [error, setError] = useState<unknown>();
  const [, setStep] = useState(0);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    if (!canvas.current || !properties.current) return;
    const made = createModeler({ canvas: canvas.current, properties: properties.current, templates, language });
    let gone = false;
    setError(undefined);
    made.importXML(xml).then(
      () => {
        if (gone) return;
        made.get('keyboard').bind?.();
        fitView(made.get('canvas'), PALETTE, READABLE);
        made.on('commandStack.changed', () => {
          setStep((it) => it + 1);
          if (made.get('commandStack').canUndo() || made.get('commandStack').canRedo()) changed.current();
        });
        setModeler(made);
      },
      (e: unknown) => !gone && setError(e),
    );
    return () => {
      gone = true;
      setModeler(undefined);
      made.destroy();
    };
  }, [xml, templates, language]);
  return { canvas, properties, modeler, error };
}
