import { useQuery } from '@tanstack/react-query';
import { manifestQuery } from '../../api/configuration';
import { ErrorState } from '../../ui/ErrorState';
import { useWords } from '../../ui/words';
import { ManifestEditor } from './ManifestEditor';

/** What is stored, as its manifest. */
export function ManifestTab({ project, at }: { project: string; at: string }) {
  const words = useWords();
  const found = useQuery(manifestQuery(project));
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data === undefined) return <p className="splash">{words('loading')} …</p>;
  // another text was stored: start again from it
  return (
    <ManifestEditor
      key={found.data}
      name={project}
      initial={found.data}
      at={at || undefined}
      onApplied={() => void found.refetch()}
    />
  );
}
