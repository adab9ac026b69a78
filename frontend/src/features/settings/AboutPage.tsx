import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { useReady } from '../../ui/useReady';
import { BPMN_IO, PARTS } from './licences';
import { SettingsFrame } from './SettingsFrame';
import { useTexts } from './texts';

/** What this is, and whose work is in it. */
export default function AboutPage() {
  const t = useTexts();
  const health = useQuery({ queryKey: ['health'], queryFn: () => read(api.GET('/api/health')) });
  useReady(!health.isPending);
  return (
    <SettingsFrame at="about">
      <section className="panel">
        <h2>Dragline</h2>
        <dl className="facts">
          <dt>{t('version')}</dt>
          <dd>
            <code>{health.data?.version}</code>
          </dd>
          <dt>{t('api')}</dt>
          <dd>
            <a href="/api/openapi.json">/api/openapi.json</a>
          </dd>
          <dt>{t('metrics')}</dt>
          <dd>
            <code>/metrics</code>
          </dd>
        </dl>
      </section>
      <section className="panel">
        <h2>{t('licence')}</h2>
        <p>{t('licence.own')}</p>
        <p>
          {t('licence.bpmn')}{' '}
          <a href="https://bpmn.io/license/" target="_blank" rel="noreferrer">
            bpmn.io/license
          </a>
        </p>
        <details>
          <summary>bpmn.io</summary>
          <p style={{ whiteSpace: 'pre-wrap' }}>{BPMN_IO}</p>
        </details>
        <p>{t('licence.rest')}</p>
        <ul className="names">
          {PARTS.map(([what, licence]) => (
            <li key={what}>
              {what} <span className="quiet">{licence}</span>
            </li>
          ))}
        </ul>
      </section>
    </SettingsFrame>
  );
}
