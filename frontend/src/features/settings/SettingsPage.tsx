import { Navigate } from 'react-router';
import { useMay, useSession } from '../../api/session';

/** The first of the sections that one may see. */
export default function SettingsPage() {
  const session = useSession();
  const may = useMay('SECRETS');
  if (session.isPending) return null;
  return <Navigate to={may ? '/settings/secrets' : '/settings/tokens'} replace />;
}
