import type { Finding } from '../api/types';
import type { Language } from './texts';

/** The check's lines are the server's words; their headings are few, so they have a Chinese name. */
const ZH: [RegExp, string][] = [
  [/^reachable$/, '可以连接'],
  [/^engine answers$/, '引擎有响应'],
  [/^engine API is (.*) or newer$/, '引擎 API 不低于 $1'],
  [/^(.*) has no known hole$/, '$1 没有已知漏洞'],
  [/^containers outlive the engine$/, '引擎重启不影响容器'],
  [/^disk of the engine$/, '引擎的磁盘'],
  [/^disk of the proxy$/, '代理的磁盘'],
  [/^nginx is there$/, '已安装 nginx'],
  [/^nginx accepts its configuration$/, 'nginx 配置有效'],
  [/^nginx reads (.*)$/, 'nginx 读取 $1'],
  [/^nginx can change endpoints without a reload$/, 'nginx 无需重载即可切换端点'],
  [/^memory$/, '内存'],
  [/^clock$/, '时钟'],
  [/^engine is closed to the network$/, '引擎未暴露到网络'],
  [/^account for builds$/, '构建账号'],
  [/^machine$/, '机器'],
];

export function heading(what: string, language: Language): string {
  if (language === 'en') return what;
  const known = ZH.find(([pattern]) => pattern.test(what));
  return known ? what.replace(known[0], known[1]) : what;
}

const STARTS = /^(apt-get|useradd|systemctl|timedatectl|usermod|docker|podman|sudo|ssh-keygen|df|date) /;

/** What to do, as a sentence and the commands in it, which can be copied. */
export function mending(mend: string): { words: string; commands: string[] } {
  const commands: string[] = [];
  const words: string[] = [];
  for (const part of mend.split(/(?<=[:;]) /)) {
    const plain = part.replace(/[;:]$/, '');
    if (STARTS.test(plain)) commands.push(plain);
    else words.push(part);
  }
  return { words: words.join(' ').replace(/[;:]$/, ''), commands };
}

export const faults = (findings: Finding[]) => findings.filter((it) => !it.ok).length;
