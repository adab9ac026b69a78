import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { events } from '../api/events';
import { useLiveLists } from '../api/live';
import { useSession } from '../api/session';
import { ErrorState } from '../ui/ErrorState';
import { isProduction } from '../ui/environment';
import { useReady } from '../ui/useReady';
import { useWords } from '../ui/words';
import { Header } from './Header';
import { MainMenu } from './MainMenu';
import { Offline } from './Offline';
import { Overlays } from './Overlays';
import { adopt } from './preferences';
import { useAppTexts } from './texts';

const Dialogs = lazy(() => import('./Dialogs'));

/** What stays while pages change; nobody passes who is not signed in. */
export function Shell() {
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  useReady(session.isError);
  useEffect(() => {
    if (session.data?.user) adopt(session.data);
  }, [session.data]);
  if (session.isError) return <ErrorState error={session.error} retry={() => void session.refetch()} />;
  if (session.isPending) return <Splash />;
  if (!session.data.user) {
    const here = pathname === '/' && !search ? '' : `?next=${encodeURIComponent(pathname + search + hash)}`;
    return <Navigate to={`/login${here}`} replace />;
  }
  return <SignedIn user={session.data.user} />;
}

function SignedIn({ user }: { user: string }) {
  const t = useAppTexts();
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const production = isProduction(params.get('env'));
  useLiveLists();
  useEffect(() => {
    events.start();
    return () => events.stop();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever went somewhere wants to see it, not the menu
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Header
        user={user}
        environment={params.get('env')}
        production={production}
        onMenu={() => setMenuOpen((it) => !it)}
      />
      <Offline />
      <div className="shell-body">
        <MainMenu open={menuOpen} />
        <main id="content" className="content" tabIndex={-1}>
          <Suspense fallback={<Splash />}>
            <Dialogs />
          </Suspense>
        </main>
      </div>
      <Overlays />
    </div>
  );
}

function Splash() {
  const words = useWords();
  return (
    <p className="splash" aria-busy="true">
      {words('loading')} …
    </p>
  );
}
