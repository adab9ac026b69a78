/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js is untyped here */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulation from 'bpmn-js-token-simulation/lib/viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import './modeler.css';
import { useEffect, useRef } from 'react';
import { bpmnRenderer, fitView } from './fit';

/** A model whose tokens people move by hand. */
export default function Simulation({ xml, label }: { xml: string; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const viewer: any = new NavigatedViewer({
      container: place.current ?? undefined,
      bpmnRenderer,
      additionalModules: [simulation],
    } as any);
    let gone = false;
    void viewer.importXML(xml).then(() => {
      if (gone) return;
      fitView(viewer.get('canvas'), 60);
      viewer.get('toggleMode').toggleMode(true);
    });
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml]);
  // biome-ignore lint/a11y/useSemanticElements: as in Diagram
  return <div ref={place} className="canvas simulation" role="group" aria-label={label} />;
}
