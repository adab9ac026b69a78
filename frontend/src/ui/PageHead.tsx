import { type ReactNode, useEffect } from 'react';

/** A page's heading with its actions; also the tab's title. */
export function PageHead({ title, children, tab }: { title: ReactNode; tab: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${tab} · Dragline`;
  }, [tab]);
  return (
    <div className="page-head">
      <h1>{title}</h1>
      <div className="page-actions">{children}</div>
    </div>
  );
}
