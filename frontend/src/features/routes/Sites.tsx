import { Collapse } from 'antd';
import { useEffect, useRef } from 'react';
import type { Site } from '../../api/configuration';
import { SiteText } from '../../ui/SiteText';
import { StatusTag } from '../../ui/StatusTag';
import { useTexts } from './texts';

interface Props {
  sites: Map<string, Site[]>;
  failed: Map<string, unknown>;
  /** `server:path`; empty: none. */
  open: string;
  onOpen: (site: string | undefined) => void;
}

/** Our files in the proxies' folders, as they stand there. */
export function Sites({ sites, failed, open, onOpen }: Props) {
  const t = useTexts();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  const all = [...sites].flatMap(([server, list]) =>
    list.map((site) => ({ server, site, key: `${server}:${site.path}` })),
  );
  return (
    <section ref={place} className="panel sites">
      <h2>{t('files')}</h2>
      {[...failed].map(([server, error]) => (
        <p key={server}>
          <StatusTag state="unknown" text={t('noAnswerOf', { server })} />{' '}
          <span className="quiet">{error instanceof Error ? error.message : ''}</span>
        </p>
      ))}
      {all.length === 0 && <p className="quiet">{t('noFiles')}</p>}
      {all.length > 0 && (
        <Collapse
          accordion
          destroyOnHidden
          activeKey={open ? [open] : []}
          onChange={([key]) => onOpen(key)}
          items={all.map(({ server, site, key }) => ({
            key,
            label: (
              <span className="site-name">
                <strong>{server}</strong> <code>{site.path}</code>{' '}
                {site.drifted && <StatusTag state="degraded" text={t('drifted')} />}
              </span>
            ),
            children: (
              <>
                {site.drifted && <p>{t('drifted.how')}</p>}
                <SiteText text={site.text} label={`${server} ${site.path}`} />
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
