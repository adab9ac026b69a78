export interface SiteLine {
  number: number;
  text: string;
  comment: boolean;
  /** Belongs to the service that was asked for. */
  ours: boolean;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The blocks (location, upstream) that name the service, and its route comments. */
export function linesOf(text: string, service?: string): SiteLine[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const ours = new Set<number>();
  if (service) {
    const name = literal(service);
    const mentions = new RegExp(`[._]${name};|[._]${name}/|_${name} \\{|/${name}/current`);
    lines.forEach((line, index) => {
      if (/^# /.test(line) && line.split(' ').slice(2).includes(service)) ours.add(index);
      if (!mentions.test(line)) return;
      const [from, to] = blockAround(lines, index);
      for (let at = from; at <= to; at++) ours.add(at);
    });
  }
  return lines.map((line, index) => ({
    number: index + 1,
    text: line,
    comment: /^\s*#/.test(line),
    ours: ours.has(index),
  }));
}

/** From the line that opens the innermost location or upstream to the one that closes it; else the line alone. */
function blockAround(lines: string[], at: number): [number, number] {
  let from = at;
  while (from >= 0 && !/^\s*(location|upstream)\b.*\{\s*$/.test(lines[from] ?? '')) {
    if (from < at && /^\s*\}/.test(lines[from] ?? '')) return [at, at];
    from--;
  }
  if (from < 0) return [at, at];
  const indent = /^\s*/.exec(lines[from] ?? '')?.[0] ?? '';
  let to = at;
  while (to < lines.length - 1 && lines[to] !== `${indent}}`) to++;
  return [from, to];
}
