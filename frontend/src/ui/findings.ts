import type { Finding } from '../api/types';

const STARTS = /^(apt-get|useradd|systemctl|timedatectl|usermod|docker|podman|sudo|ssh-keygen|df|date) /;

/** What to do, as a sentence and the commands in it, which can be copied. */
export function mending(mend: string): { words: string; commands: string[] } {
  const commands: string[] = [];
  const words: string[] = [];
  for (const part of mend.split(/(?<=[:;]) |(?<=[：；])/)) {
    const plain = part.replace(/[;:；：]$/, '');
    if (STARTS.test(plain)) commands.push(plain);
    else words.push(part);
  }
  const joint = /[：；]/.test(mend) ? '' : ' ';
  return { words: words.join(joint).replace(/[;:；：]$/, ''), commands };
}

export const faults = (findings: Finding[]) => findings.filter((it) => !it.ok).length;
