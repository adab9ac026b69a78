import { useQuery } from '@tanstack/react-query';

/** Compares in the browser; the code for it is loaded when somebody compares. */
export const useDifferences = (before: string | undefined, after: string | undefined) =>
  useQuery({
    queryKey: ['model-differences', before, after],
    queryFn: async () => (await import('../../bpmn/modeler/difference')).differences(before ?? '', after ?? ''),
    enabled: before !== undefined && after !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
