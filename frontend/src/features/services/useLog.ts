import { useEffect, useState } from 'react';
import { type LogLine, readLog } from './logStream';

const TAIL = 1000;

/** Follows the log while it is shown; `again` starts over. */
export function useLog(project: string, service: string, environment: string, several: boolean, containers: string) {
  const [lines, setLines] = useState<LogLine[]>([]);
  const [ended, setEnded] = useState(false);
  const [error, setError] = useState<Error>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other containers, or a wish to start over, need a new stream
  useEffect(() => {
    const stopped = new AbortController();
    const query = new URLSearchParams({ project, service, environment, follow: 'true', tail: String(TAIL) });
    setLines([]);
    setEnded(false);
    setError(undefined);
    readLog(`/api/replicas/logs?${query}`, stopped.signal, several, (all) => {
      if (!stopped.signal.aborted) setLines(all);
    }).then(
      () => setEnded(true),
      (problem) => {
        if (!stopped.signal.aborted) setError(problem);
      },
    );
    return () => stopped.abort();
  }, [project, service, environment, several, containers, round]);
  return { lines, ended, error, again: () => setRound((old) => old + 1) };
}
