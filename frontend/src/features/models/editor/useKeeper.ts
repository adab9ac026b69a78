import { useEffect, useRef, useState } from 'react';
import { saveDraft } from '../queries';
import { DraftKeeper, type Keeping } from './keeper';

/** Keeps the draft while one draws; Ctrl+S saves at once, and nobody leaves the tab with something unsaved unasked. */
export function useKeeper(key: string, version: number, text: () => Promise<string>) {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'unchanged' });
  const current = useRef(text);
  useEffect(() => {
    current.current = text;
  });
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        { text: () => current.current(), save: (xml, from) => saveDraft(key, xml, from) },
        version,
        setKeeping,
      ),
  );
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (keeper.isDirty) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
      event.preventDefault();
      void keeper.flush();
    };
    window.addEventListener('beforeunload', onLeave);
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('keydown', onKey);
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, keeping };
}
