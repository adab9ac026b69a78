import { App } from 'antd';
import { Problem } from '../api/problem';
import { useFormTexts } from './form-texts';

/** Asks before something is removed; a refusal is shown in the server's words. */
export function useRemoval() {
  const t = useFormTexts();
  const { modal } = App.useApp();
  return (title: string, content: string, act: () => Promise<unknown>, verb = t('remove')) =>
    void modal.confirm({
      title,
      content,
      okText: verb,
      okButtonProps: { danger: true },
      onOk: () =>
        act().catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error;
          modal.error({ title: t('refused'), content: error.message });
        }),
    });
}
