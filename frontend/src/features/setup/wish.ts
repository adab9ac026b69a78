import { create } from 'zustand';
import type { Proposal } from '../../api/types';

export const STEPS = ['language', 'server', 'registry', 'source', 'manifest', 'deploy'] as const;
export type StepName = (typeof STEPS)[number];

/** What a person has said so far; kept in the browser, so that the wizard goes on where it was left. */
export interface Wish {
  project: string;
  service: string;
  environment: string;
  from: 'image' | 'git' | 'svn';
  image?: string;
  location?: string;
  branch?: string;
  path?: string;
  user?: string;
  credential?: string;
  hostKey?: string;
  made?: 'SOURCE' | 'STATIC';
  dockerfile?: string;
  buildImage?: string;
  /** One a line. */
  commands?: string;
  output?: string;
  port?: number | null;
  healthPath?: string;
  domain?: string;
  listen?: number | null;
  /** The text as it was edited; nothing: as it follows from the rest. */
  manifest?: string;
}

const EMPTY: Wish = {
  project: 'demo',
  service: 'web',
  environment: 'prod',
  from: 'image',
  made: 'SOURCE',
  branch: 'main',
  listen: 80,
};
const KEY = 'setup';

function stored(): Wish {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Wish>) };
  } catch {
    return EMPTY;
  }
}

export const useWish = create<Wish>(stored);

useWish.subscribe((wish) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(wish));
  } catch {
    // a browser without storage: good for this visit only
  }
});

/** The wizard is through: the next one begins anew. */
export function forget() {
  useWish.setState(EMPTY, true);
  localStorage.removeItem(KEY);
}

/** What a look at the source proposes, where the person has not said otherwise. */
export function adopt(proposal: Proposal): Partial<Wish> {
  return {
    made: proposal.kind === 'STATIC' ? 'STATIC' : 'SOURCE',
    dockerfile: proposal.dockerfile ?? undefined,
    buildImage: proposal.image ?? undefined,
    commands: proposal.commands.join('\n'),
    output: proposal.output ?? undefined,
    port: proposal.port ?? undefined,
  };
}
