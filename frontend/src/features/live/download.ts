import { api, read } from '../../api/client';
import type { Line } from '../../api/types';
import { plain } from './colours';

const PAGE = 5000;
const SIGN = { COMMAND: '$ ', OUTPUT: '', EXIT: '→ exit ', NOTE: '# ' };

export const asText = (line: Line) => `${line.at} ${SIGN[line.stream]}${plain(line.text)}`;

/** All lines, also those that are not in the window. */
export async function download(id: string, steps: Set<string> | undefined) {
  const parts: string[] = [];
  for (let from = 1; ; ) {
    const page = await read(
      api.GET('/api/deployments/{id}/output', { params: { path: { id }, query: { from, limit: PAGE } } }),
    );
    if (page.lines.length === 0) break;
    const wanted = page.lines.filter((line) => !steps || steps.has(line.step));
    if (wanted.length > 0) parts.push(`${wanted.map(asText).join('\n')}\n`);
    from = page.next;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/plain;charset=utf-8' }));
  link.download = `deployment-${id}.log`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
