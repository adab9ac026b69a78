import { Link } from 'react-router';
import { useTexts } from './texts';

interface Props {
  running: number;
  waiting: number;
  incidents: number;
  failed: number;
}

/** Each figure leads to the deployments it counts. */
export function Counts({ running, waiting, incidents, failed }: Props) {
  const t = useTexts();
  const figures = [
    { count: running, text: t('running'), tone: 'run', to: '/deployments?state=active' },
    { count: waiting, text: t('waiting'), tone: 'wait', to: '/deployments?state=active' },
    { count: incidents, text: t('incidents'), tone: 'fail', to: '/deployments?state=INCIDENT' },
    { count: failed, text: t('failed'), tone: 'fail', to: '/deployments?sort=-started' },
  ];
  return (
    <ul className="counts">
      {figures.map(({ count, text, tone, to }) => (
        <li key={text}>
          <Link to={to} className={count > 0 ? tone : ''}>
            <strong>{count}</strong> {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
