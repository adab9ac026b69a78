import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { EmptyState } from '../ui/EmptyState';
import { useReady } from '../ui/useReady';
import { useAppTexts } from './texts';

export function NotFound() {
  const t = useAppTexts();
  const { pathname } = useLocation();
  useReady(true);
  useEffect(() => {
    document.title = `${t('noPage')} · Dragline`;
  }, [t]);
  return (
    <EmptyState title={t('noPage')} action={<Link to="/">{t('toOverview')}</Link>}>
      <code>{pathname}</code>
    </EmptyState>
  );
}
