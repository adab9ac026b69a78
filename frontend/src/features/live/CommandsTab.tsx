import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { EmptyState } from '../../ui/EmptyState';
import { useWords } from '../../ui/words';
import { plain } from './colours';
import type { Row } from './rows';
import { useTexts } from './texts';

/** Every command that a person could have typed, and how it ended. */
export function CommandsTab({ rows }: { rows: Row[] }) {
  const t = useTexts();
  const words = useWords();
  const { message } = App.useApp();
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => message.success(words('copied')),
      () => message.error(words('failure')),
    );
  const steps = rows.flatMap((row) => row.steps).filter((step) => step.commands.length > 0);
  if (steps.length === 0) return <EmptyState title={t('noCommands')} />;
  return (
    <div className="commands">
      {steps.map((step) => (
        <section key={step.id} aria-label={step.name}>
          <h3>
            {step.name} {step.server && <span className="quiet">{t('onServer', { server: step.server })}</span>}
            <Button
              size="small"
              type="text"
              icon={<CopyOutlined />}
              onClick={() => copy(step.commands.map((it) => plain(it.text)).join('\n'))}
            >
              {t('copyAll')}
            </Button>
          </h3>
          <ul>
            {step.commands.map((command, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: commands are only ever added at the end
              <li key={index}>
                <code>{plain(command.text)}</code>
                <span className={`exit ${command.exitCode == null ? '' : command.exitCode === 0 ? 'ok' : 'fail'}`}>
                  {command.exitCode == null
                    ? step.endedAt
                      ? ''
                      : t('stillRuns')
                    : t('exit', { code: command.exitCode })}
                </span>
                <Button
                  size="small"
                  type="text"
                  icon={<CopyOutlined />}
                  aria-label={`${words('copy')}: ${plain(command.text).slice(0, 60)}`}
                  onClick={() => copy(plain(command.text))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
