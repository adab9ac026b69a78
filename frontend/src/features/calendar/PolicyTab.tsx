import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/ErrorState';
import { useReady } from '../../ui/useReady';
import { useWords } from '../../ui/words';
import { PolicyEditor } from './PolicyEditor';
import { policyQuery } from './queries';

/** The decision table that holds now, and the way to the next one. */
export function PolicyTab() {
  const words = useWords();
  const policy = useQuery(policyQuery);
  useReady(!policy.isPending);
  if (policy.error && !policy.data) return <ErrorState error={policy.error} retry={() => void policy.refetch()} />;
  if (!policy.data) return <p className="splash">{words('loading')} …</p>;
  return <PolicyEditor key={policy.data.version} policy={policy.data} />;
}
