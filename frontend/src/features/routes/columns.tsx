import { Button } from 'antd';
import { isProduction } from '../../ui/environment';
import type { Column } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { Until } from '../../ui/Until';
import { useWords } from '../../ui/words';
import type { RouteRow } from './routes';
import { useTexts } from './texts';

export function useColumns(failed: Map<string, unknown>, onOpen: (site: string) => void): Column<RouteRow>[] {
  const t = useTexts();
  const words = useWords();
  return [
    {
      key: 'address',
      title: t('address'),
      sort: (row) => row.address,
      render: (row) => (
        <>
          {row.wildcard ? (
            <code>{row.address}</code>
          ) : (
            <a href={row.address} target="_blank" rel="noreferrer">
              {row.address}
            </a>
          )}
          <div className="quiet">
            {[row.strip && t('strip'), row.websocket && 'WebSocket'].filter(Boolean).join(', ')}
          </div>
        </>
      ),
    },
    {
      key: 'service',
      title: words('service'),
      sort: (row) => `${row.project}/${row.service}`,
      render: (row) => (
        <To path={`/projects/${row.project}/services/${row.service}?tab=routes&env=${row.environment}`}>
          {row.project}/{row.service}
        </To>
      ),
    },
    {
      key: 'environment',
      title: words('environment'),
      sort: (row) => row.environment,
      render: (row) => (
        <span className={isProduction(row.environment) ? 'production-name' : ''}>{row.environment}</span>
      ),
    },
    {
      key: 'server',
      title: t('server'),
      sort: (row) => row.server,
      render: (row) => <To path={`/servers/${row.server}`}>{row.server}</To>,
    },
    {
      key: 'file',
      title: t('file'),
      sort: (row) => (row.site ? (row.site.drifted ? 0 : 2) : 1),
      render: (row) =>
        row.site ? (
          <span className="inline">
            <StatusTag
              state={row.site.drifted ? 'degraded' : 'healthy'}
              text={row.site.drifted ? t('drifted') : t('asWritten')}
            />
            <Until time={row.site.certificateUntil} />
            <Button
              size="small"
              aria-label={`${t('show')} ${row.address} (${row.server})`}
              onClick={() => onOpen(`${row.server}:${row.site?.path}`)}
            >
              {t('show')}
            </Button>
          </span>
        ) : failed.has(row.server) ? (
          <StatusTag state="unknown" text={t('noAnswer')} />
        ) : (
          <StatusTag state="idle" text={t('notWritten')} />
        ),
    },
  ];
}
