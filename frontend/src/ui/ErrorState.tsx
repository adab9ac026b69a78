import { Button } from 'antd';
import { Problem } from '../api/problem';
import { useWords } from './words';

/** What was tried, what came back, what to do next; the request's number finds it in the log. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords();
  const problem = error instanceof Problem ? error : undefined;
  const title = !problem
    ? words('failure')
    : problem.status === 0
      ? words('unreachable')
      : problem.status === 403
        ? words('forbidden')
        : problem.status === 404
          ? words('notFound')
          : problem.title;
  const detail = !problem
    ? words('failure.detail')
    : problem.status === 0
      ? words('unreachable.detail')
      : problem.message;
  return (
    <div className="empty" role="alert">
      <p className="empty-title">
        <span className="status fail">
          <span aria-hidden="true">✗</span> {title}
        </span>
      </p>
      <p className="detail">{detail}</p>
      {problem?.requestId && (
        <p className="quiet">
          {words('requestId')} <code>{problem.requestId}</code>
        </p>
      )}
      <div className="empty-action">
        <Button onClick={retry ?? (() => location.reload())}>{words(retry ? 'retry' : 'reload')}</Button>
      </div>
    </div>
  );
}
