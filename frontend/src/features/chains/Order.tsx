import { Fragment } from 'react';
import { useTexts } from './texts';

/** The services of a chain in order; those of one link stand together. */
export function Order({ services }: { services: string[][] }) {
  const t = useTexts();
  return (
    <span className="chain-order">
      {services.map((link, index) => (
        <Fragment key={link.join(' ')}>
          {index > 0 && <span aria-hidden="true">→</span>}
          <span className="chain-link" title={link.length > 1 ? t('aside') : undefined}>
            {link.join(' + ')}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
