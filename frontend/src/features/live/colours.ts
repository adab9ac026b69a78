import { AnsiUp } from 'ansi_up';

const ESC = '\u001b';

/** Turns terminal colours into classes, line by line in order, since a colour lasts until another one comes. */
export class Colours {
  private ansi: AnsiUp | undefined;

  /** Undefined: there is nothing but text. What is returned is escaped. */
  convert(text: string): string | undefined {
    if (!this.ansi && !text.includes(ESC)) return undefined;
    if (!this.ansi) {
      this.ansi = new AnsiUp();
      this.ansi.use_classes = true;
      this.ansi.escape_html = true;
      this.ansi.url_allowlist = {}; // a link in a log leads where its writer wishes
    }
    return this.ansi.ansi_to_html(text);
  }
}

/** As it was before it was coloured. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
export const plain = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');
