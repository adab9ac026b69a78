import type { ReactNode } from 'react';

/** Says what would be here, and leads on: at most one action and one link. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="quiet">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
