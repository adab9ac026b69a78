import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, read } from '../../api/client';
import type { Deployment } from '../../api/types';
import { useLanguage } from '../../ui/texts';

type Template = { id: string; name: string };

/** The deployment with its steps' usual names in the page's language; a name that a model's author chose stays. */
export function useStepNames(deployment: Deployment): Deployment {
  const lang = useLanguage();
  const { data } = useQuery({
    queryKey: ['steps', lang],
    queryFn: () =>
      read(api.GET('/api/steps', { params: { query: { lang } } })) as Promise<unknown> as Promise<Template[]>,
    enabled: lang !== 'en', // which is what shipped models speak
    staleTime: 300_000,
  });
  return useMemo(() => (data ? renamed(deployment, data) : deployment), [deployment, data]);
}

export function renamed(deployment: Deployment, templates: Template[]): Deployment {
  const names = new Map(templates.map(({ id, name }) => [usual(id.replace(/^dragline\./, '')), name]));
  const inLanguage = <T extends { name: string }>(part: T): T => ({ ...part, name: names.get(part.name) ?? part.name });
  const { outlook, steps } = deployment;
  return {
    ...deployment,
    ...(steps && { steps: steps.map(inLanguage) }),
    ...(outlook && { outlook: { ...outlook, elements: outlook.elements.map(inLanguage) } }),
  };
}

/** `pull-image` is drawn as “Pull image”. */
const usual = (topic: string) => {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
