import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { types } from '../ui/typing';
import { entries } from './MainMenu';
import { useOverlays } from './overlay-state';
import { usePreferences } from './preferences';

const SECOND_KEY_MS = 1500;

/** Ctrl/⌘+K always; single letters only while nobody types, and only if they are not switched off. */
export function useKeys() {
  const navigate = useNavigate();
  useEffect(() => {
    let goneAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        useOverlays.setState(({ open }) => ({ open: open === 'palette' ? null : 'palette' }));
        return;
      }
      const single = !event.ctrlKey && !event.metaKey && !event.altKey && !types(event.target);
      if (!single || !usePreferences.getState().keys || useOverlays.getState().open) return;
      const entry = entries.find(({ key }) => key === event.key);
      if (entry && Date.now() - goneAt < SECOND_KEY_MS) {
        goneAt = 0;
        void navigate(entry.path);
      } else if (event.key === 'g') goneAt = Date.now();
      else if (event.key === '?') useOverlays.setState({ open: 'help' });
      else if (event.key === '/') {
        const search = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
        if (search) event.preventDefault();
        search?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
}
