import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Problem } from '../api/problem';
import { ErrorState } from '../ui/ErrorState';
import { useReady } from '../ui/useReady';
import { isMissingCode, reloadWhenReachable } from './missing-code';

/** Where a page ends up that failed while it was drawn or loaded. */
export function RouteError() {
  const error = useRouteError();
  const lacks = isMissingCode(error);
  useReady(true);
  useEffect(() => (lacks ? reloadWhenReachable() : undefined), [lacks]);
  return <ErrorState error={lacks ? Problem.unreachable() : error} />;
}
