import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { applyClass, applyMarks, bpmnRenderer, centre, fitAll, type Marks, show } from './diagram';
import { useDiagramTexts } from './texts';

interface Props {
  xml: string;
  label: string;
  marks: Marks;
  taken: Set<string>;
  selected: string;
  /** Where it happens now; followed until somebody moves the picture. */
  focus: string | undefined;
  onSelect: (id: string) => void;
}

const NOTHING: { marks: Marks; taken: string[]; selected: string[] } = { marks: {}, taken: [], selected: [] };

/** A model's picture with the state of its elements; the step list beside it is what keyboards and screen readers use. */
export function Diagram({ xml, label, marks, taken, selected, focus, onSelect }: Props) {
  const t = useDiagramTexts();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const drawn = useRef(NOTHING);
  const moved = useRef(false);
  const select = useRef(onSelect);
  const start = useRef(focus);
  useEffect(() => {
    select.current = onSelect;
  });

  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current, bpmnRenderer });
    let gone = false;
    drawn.current = NOTHING;
    moved.current = false;
    made.on('element.click', ({ element }: { element: { id: string; type: string } }) =>
      select.current(/SequenceFlow|Process$|Association|label/.test(element.type) ? '' : element.id),
    );
    void made.importXML(xml).then(() => {
      if (gone) return;
      show(made, start.current);
      setViewer(made);
    });
    return () => {
      gone = true;
      setViewer(undefined);
      made.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (!viewer) return;
    const before = drawn.current;
    const now = { marks, taken: [...taken], selected: selected ? [selected] : [] };
    applyMarks(viewer, before.marks, now.marks);
    applyClass(viewer, 'st-taken', before.taken, now.taken);
    applyClass(viewer, 'st-selected', before.selected, now.selected);
    drawn.current = now;
  }, [viewer, marks, taken, selected]);

  useEffect(() => {
    start.current = focus;
    if (viewer && focus && !moved.current) centre(viewer, focus);
  }, [viewer, focus]);

  const hold = () => {
    moved.current = true;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; the mark inside is a link, so it is no image
    <div className="canvas" role="group" aria-label={label} onWheel={hold} onPointerDown={hold}>
      <div className="diagram" ref={place} data-drawn={viewer ? 'true' : undefined} />
      <div className="diagram-tools">
        <button type="button" onClick={() => viewer && fitAll(viewer)}>
          {t('fit')}
        </button>
        <button type="button" onClick={() => viewer && centre(viewer, selected || focus, 1)}>
          100 %
        </button>
        <button
          type="button"
          onClick={() => {
            moved.current = false;
            if (viewer) centre(viewer, focus, 0.8);
          }}
        >
          {t('current')}
        </button>
      </div>
    </div>
  );
}
