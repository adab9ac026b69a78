/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

/** What the server's allow-list does not know: it is not offered here, and refused there. */
const REFUSED =
  /message|signal|escalation|link|cancel|terminate|transaction|ad-hoc|event-based|complex|condition-|conditional-(start|boundary|intermediate)|non-interrupting-conditional|send-task|receive-task|manual-task|rule-task|script-task|collapsed|data-|replace-with-task$|group/;

const PALETTE = new Set([
  'hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event',
  'create.intermediate-event', 'create.end-event', 'create.exclusive-gateway', 'create.subprocess-expanded',
  'create.participant-expanded',
]); // biome-ignore format: in the palette's order

export const isOffered = (id: string) => !REFUSED.test(id);

export const inPalette = (id: string) => PALETTE.has(id) || id.startsWith('step-') || id.startsWith('own-');

/** Steps come first: they are what one draws with. */
const isStep = (id: string) => id.startsWith('step-') && id !== 'step-bpmn-title';

const filtered = (entries: Record<string, any>, keep: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => keep(id)));

/** Takes what may not be drawn out of palette, context pad and the menus of types. Low priority: it sees what all others gave. */
class AllowedOnly {
  static $inject = ['palette', 'contextPad', 'popupMenu'];

  constructor(palette: any, contextPad: any, popupMenu: any) {
    palette.registerProvider(10, {
      getPaletteEntries: () => (all: Record<string, any>) => {
        const kept = filtered(all, inPalette);
        return { ...filtered(kept, isStep), ...filtered(kept, (id) => !isStep(id)) };
      },
    });
    const pad = () => (all: Record<string, any>) => filtered(all, (id) => isOffered(id) && id !== 'append.append-task');
    contextPad.registerProvider(10, { getContextPadEntries: pad, getMultiElementContextPadEntries: pad });
    popupMenu.registerProvider('bpmn-replace', 10, {
      getPopupMenuEntries: () => (all: Record<string, any>) => filtered(all, isOffered),
    });
  }
}

export default { __init__: ['allowedOnly'], allowedOnly: ['type', AllowedOnly] };
