import type { DeploymentRequest } from '../../api/types';

export type Choice = 'newest' | 'revision' | 'image' | 'release';

export interface Wish {
  environment?: string;
  choice: Choice;
  revision?: string;
  image?: string;
  release?: number;
  model?: string;
  note?: string;
}

/** Only what was chosen: the server refuses a release together with a revision. */
export function requestOf(
  project: string,
  service: string,
  kind: 'deploy' | 'rollback',
  wish: Wish,
): DeploymentRequest {
  const { environment, choice, revision, image, release, model, note } = wish;
  return {
    project,
    service,
    kind,
    trigger: 'page',
    ...(environment ? { environment } : {}),
    ...(choice === 'revision' && revision ? { revision: revision.trim() } : {}),
    ...(choice === 'image' && image ? { image: image.trim() } : {}),
    ...(choice === 'release' && release ? { release } : {}),
    ...(model ? { model } : {}),
    ...(note?.trim() ? { note: note.trim() } : {}),
  };
}
