import { lazy, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { setPages } from '../ui/To';
import { features } from './features';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { Shell } from './Shell';

const SignInPage = lazy(() => import('./SignInPage'));

const pages = features.flatMap((feature) => feature.pages);

setPages(pages.map((page) => `/${page.path}`));

export const router = createBrowserRouter([
  {
    path: '/login',
    element: (
      <Suspense fallback={null}>
        <SignInPage />
      </Suspense>
    ),
    errorElement: <RouteError />,
  },
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteError />,
    children: [
      {
        // inside the shell, so that a page that fails leaves the menu standing
        errorElement: <RouteError />,
        children: [
          ...pages.map(({ path, load }) => {
            const Page = lazy(load);
            return path === '' ? { index: true, element: <Page /> } : { path, element: <Page /> };
          }),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);

let at = location.pathname;

// at once, not when the next page is drawn: between the two the old page's mark would be taken for the new one's
router.subscribe(({ location: { pathname } }) => {
  if (pathname === at) return;
  at = pathname;
  delete document.documentElement.dataset.ready;
});
