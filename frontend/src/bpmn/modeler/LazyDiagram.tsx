import { type ComponentProps, lazy, Suspense } from 'react';
import type Diagram from './Diagram';

const Loaded = lazy(() => import('./Diagram'));

/** The diagram's code comes when there is a diagram: the page around it can be read meanwhile. */
export default function LazyDiagram(props: ComponentProps<typeof Diagram>) {
  return (
    <Suspense fallback={<div className="canvas" aria-busy="true" />}>
      <Loaded {...props} />
    </Suspense>
  );
}
