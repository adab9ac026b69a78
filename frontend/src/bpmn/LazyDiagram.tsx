import { type ComponentProps, lazy, Suspense } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./Diagram')).Diagram }));

/** The picture of a process, which is as large as a page, a moment after all else is there. */
export function Diagram(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
