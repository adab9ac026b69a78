import type { ComponentType, ReactNode } from 'react';

/** A page of a feature; its code is loaded when it is opened. */
export interface Page {
  /** As react-router writes it, such as `deployments/:id`. */
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

export interface MenuEntry {
  path: string;
  title: { en: string; 'zh-CN': string };
  icon: ReactNode;
  /** `g` and this letter lead here. */
  key: string;
  /** Something small beside the title, such as a count. */
  badge?: ReactNode;
}

/** What a feature adds to the application: one such value in its `feature.tsx`, one line in `app/features.ts`. */
export interface Feature {
  menu?: MenuEntry;
  pages: Page[];
}
