import { useEffect, useRef } from 'react';
import { types } from '../../ui/typing';

/** Single letters while nobody types; Ctrl+Enter also from within a field. */
export function useTaskKeys(keys: Record<string, () => void>) {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let afterG = false; // "g t" goes to a page, and is not ours
    const onKey = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey;
      const name = withControl ? `Ctrl+${event.key}` : event.key;
      const act = current.current[name];
      if (act && !event.altKey && (withControl || (!types(event.target) && !afterG && localStorage.keys !== 'off'))) {
        event.preventDefault();
        act();
      }
      afterG = event.key === 'g';
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
