/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js is untyped here */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './modeler.css';
import { useEffect, useRef, useState } from 'react';
import { ErrorState } from '../../ui/ErrorState';
import { bpmnRenderer, fitView } from './fit';
import { reveal, setMarkers } from './marks';

interface Props {
  xml: string;
  label: string;
  /** element id → CSS class */
  markers?: Record<string, string>;
  selected?: string;
  /** No smaller than this, even if it is not seen as a whole. */
  smallest?: number;
  onReady?: () => void;
}

/** A model to look at, not to change. */
export default function Diagram({ xml, label, markers, selected, smallest, onReady }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<any>(null);
  const [error, setError] = useState<unknown>();
  const [shown, setShown] = useState<string>();
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    const made: any = new NavigatedViewer({ container: place.current ?? undefined, bpmnRenderer } as any);
    viewer.current = made;
    let gone = false;
    setError(undefined);
    made.importXML(xml).then(
      () => {
        if (gone) return;
        fitView(made.get('canvas'), 30, smallest);
        setShown(xml);
        ready.current?.();
      },
      (e: unknown) => !gone && setError(e),
    );
    return () => {
      gone = true;
      made.destroy();
    };
  }, [xml, smallest]);
  useEffect(() => {
    if (shown !== xml || !viewer.current) return;
    if (markers) setMarkers(viewer.current, markers);
    if (selected) reveal(viewer.current, selected);
  }, [shown, xml, markers, selected]);
  if (error) return <ErrorState error={error} />;
  // biome-ignore lint/a11y/useSemanticElements: a fieldset around a canvas would be wrong; the mark inside is a link, so no role img
  return <div ref={place} className="canvas" role="group" aria-label={label} />;
}
