import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from './texts';

/** The way on and the way back. */
export function Foot({
  back,
  next,
  skips,
  children,
}: {
  back?: () => void;
  next?: () => void;
  /** Going on means leaving this out. */
  skips?: boolean;
  children?: ReactNode;
}) {
  const t = useTexts();
  return (
    <div className="setup-foot">
      {back && <Button onClick={back}>{t('back')}</Button>}
      <span className="spring" />
      {children}
      {next && (
        <Button type={skips ? 'default' : 'primary'} onClick={next}>
          {t(skips ? 'skip' : 'next')}
        </Button>
      )}
    </div>
  );
}
