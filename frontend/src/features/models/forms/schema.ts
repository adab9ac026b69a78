import type { Component, Schema } from './queries';

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && Array.isArray((value as Schema).components);

interface Words {
  decision: string;
  approve: string;
  reject: string;
  note: string;
}

/** What every form asks. */
export const blankForm = (id: string, words: Words): Schema => ({
  id,
  type: 'default',
  schemaVersion: 17,
  components: [
    {
      id: 'decision',
      key: 'decision',
      type: 'radio',
      label: words.decision,
      validate: { required: true },
      values: [
        { label: words.approve, value: 'approve' },
        { label: words.reject, value: 'reject' },
      ],
    },
    { id: 'note', key: 'note', type: 'textarea', label: words.note, validate: { maxLength: 1000 } },
  ],
});

/** What a task would show, for those who try a form. */
export const SAMPLE = {
  deployment: '128',
  project: 'shop',
  service: 'api',
  environment: 'prod',
  release: 7,
  image: 'registry.example/shop/api@sha256:9f3c1e2a',
  revision: '9f3c1e2',
};

/** Keys that people fill in, in the order of the form. */
export const answerKeys = (components: Component[]): string[] =>
  components.flatMap((one) => [
    ...(typeof one.key === 'string' && !one.disabled && !one.readonly ? [one.key] : []),
    ...answerKeys(one.components ?? []),
  ]);
