import { lazy, Suspense } from 'react';
import { useOverlays } from './overlay-state';
import { useKeys } from './useKeys';

const Palette = lazy(() => import('./Palette'));
const Help = lazy(() => import('./Help'));

/** The windows that keys open; their code comes when they are first asked for. */
export function Overlays() {
  const open = useOverlays((all) => all.open);
  useKeys();
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'help' && <Help />}
    </Suspense>
  );
}
