import { useEffect, useRef, useState } from 'react';
import { DraftKeeper, type Keeping } from './keeper';

/** Keeps the draft while one draws; Ctrl+S saves at once, and nobody leaves the tab with something unsaved unasked. */
export function useKeeper(
  save: (text: string, version: number) => Promise<number>,
  version: number,
  text: () => Promise<string>,
) {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'unchanged' });
  const current = useRef({ text, save });
  useEffect(() => {
    current.current = { text, save };
  });
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        { text: () => current.current.text(), save: (it, from) => current.current.save(it, from) },
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
