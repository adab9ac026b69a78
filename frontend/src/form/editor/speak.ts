import { zh } from './zh';

/** What people typed is theirs. */
const OWN =
  'input, textarea, [contenteditable], .fjs-form, .bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title';
const HINTS = '.fjs-empty-editor, .fjs-empty-component';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];

/** The Chinese of what the editor says; undefined: it is not its word. */
export function chinese(text: string): string | undefined {
  const said = text.trim();
  const creates = /^Create an? (.+) element$/.exec(said)?.[1];
  if (creates) return `添加${zh[creates] ?? creates}`;
  return zh[said];
}

function speak(node: Node) {
  if (node instanceof Text) {
    const parent = node.parentElement;
    if (parent?.closest(OWN) && !parent.closest(HINTS)) return;
    const said = chinese(node.data);
    if (said) node.data = said;
  } else if (node instanceof Element) {
    for (const name of ATTRIBUTES) {
      const said = chinese(node.getAttribute(name) ?? '');
      if (said) node.setAttribute(name, said);
    }
    for (const child of node.childNodes) speak(child);
  }
}

/** Says in Chinese what the library, which has no translations, writes into the page; returns how to stop. */
export function speakChinese(root: Element): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) speak(node);
      else if (type === 'characterData') speak(target);
      else if (target instanceof Element)
        for (const name of ATTRIBUTES) {
          const said = chinese(target.getAttribute(name) ?? '');
          if (said) target.setAttribute(name, said);
        }
    }
  });
  speak(root);
  observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}
