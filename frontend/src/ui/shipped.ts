import { useLanguage } from './texts';

/** What shipped models call elements that are no steps; steps say their names themselves. */
const CHINESE: Record<string, string> = { Approve: '审批', 'Window opens': '时间窗开启' };

/** The usual name of a shipped element in the page's language; a name that a model's author chose stays. */
export function useShippedName() {
  const chinese = useLanguage() === 'zh-CN';
  return (name: string) => (chinese && CHINESE[name]) || name;
}
