import { AnsiUp } from 'ansi_up';
import { memo } from 'react';

const ESCAPE = '\u001b';

/** ANSI colours become spans; a line starts without the colours of the one before it, since lines come in any order. */
export const LogText = memo(function LogText({ text }: { text: string }) {
  if (!text.includes(ESCAPE)) return <span>{text}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: ansi_up escapes everything but the spans that it makes
  return <span dangerouslySetInnerHTML={{ __html: new AnsiUp().ansi_to_html(text) }} />;
});
