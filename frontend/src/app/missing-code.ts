const AGAIN_MS = 2000;
const ONCE_MS = 30_000;

/** How browsers say that a part of the page's code did not come. */
export const isMissingCode = (error: unknown) =>
  error instanceof Error && /dynamically imported module|Importing a module script|preload CSS/i.test(error.message);

const answers = () =>
  fetch('/api/health', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );

/**
 * Loads the page anew as soon as the server answers: after an upgrade the old page's files are gone. Not in a circle, and
 * not while nobody is there to answer: whoever reads a page would be left with the browser's own.
 */
export function reloadWhenReachable(reload = () => location.reload()): () => void {
  let stopped = false;
  const ask = async () => {
    if (stopped || Date.now() - Number(sessionStorage.reloadedAt ?? 0) < ONCE_MS) return;
    if (!(await answers())) return void setTimeout(() => void ask(), AGAIN_MS);
    if (stopped) return;
    sessionStorage.reloadedAt = String(Date.now());
    reload();
  };
  void ask();
  return () => {
    stopped = true;
  };
}
