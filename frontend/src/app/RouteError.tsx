import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/ErrorState';
import { useReady } from '../ui/useReady';

/** Where a page ends up that failed while it was drawn or loaded. */
export function RouteError() {
  const error = useRouteError();
  useReady(true);
  return <ErrorState error={error} />;
}
