/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import allowed from './allowed';
import { glyphOf } from './glyphs';
import { StepFactory } from './stepFactory';
import { StepMenu } from './stepMenu';

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const ORDER = ['source', 'build', 'run', 'notice'];

/** By category, in the order in which a deployment goes. */
export const inOrder = (templates: any[]) =>
  [...templates].sort((a, b) => ORDER.indexOf(a.category?.id) - ORDER.indexOf(b.category?.id));

const row = (id: string, label: string, glyph: string, hint = '') =>
  `<div class="entry step-entry" role="button" tabindex="0" draggable="true" aria-label="${escapeHtml(label)}" title="${escapeHtml(hint)}" data-step="${escapeHtml(id)}"><span class="step-glyph" aria-hidden="true">${glyph}</span>${escapeHtml(label)}</div>`;

/** The steps that this control plane can run, by name, above the plain shapes of BPMN. */
class StepPalette {
  static $inject = ['palette', 'elementTemplates', 'elementFactory', 'create', 'stepFactory', 'translate', 'eventBus'];

  constructor(
    private palette: any,
    private elementTemplates: any,
    private elementFactory: any,
    private create: any,
    private stepFactory: any,
    private translate: any,
    eventBus: any,
  ) {
    palette.registerProvider(600, this);
    // templates arrive after the palette was drawn
    eventBus.on('elementTemplates.changed', () => palette._update?.());
    eventBus.on('palette.create', ({ container }: any) => container.addEventListener('keydown', this.onKey));
  }

  /** What a mouse can drag, the keyboard can place: Enter puts it behind what is selected, or in the middle. */
  private onKey = (event: KeyboardEvent) => {
    const action = (event.target as HTMLElement).closest('[data-action]')?.getAttribute('data-action');
    if (!action || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    this.palette._entries[action]?.action.place?.();
  };

  private entry(group: string, id: string, label: string, glyph: string, make: () => any, hint?: string) {
    const start = (event: Event) => this.create.start(event, make());
    const place = () => this.stepFactory.place(make());
    return {
      group,
      title: hint ? `${label}: ${hint}` : label,
      html: row(id, label, glyph, hint),
      action: { dragstart: start, click: start, place },
    };
  }

  getPaletteEntries() {
    const entries: Record<string, any> = {};
    for (const template of inOrder(this.elementTemplates.getLatest())) {
      const { id, name, description, category } = template;
      const group = `step-${category?.id ?? 'run'}`;
      entries[`${group}-title`] ??= {
        group,
        html: `<div class="step-title">${escapeHtml(category?.name ?? '')}</div>`,
        action: {},
      };
      entries[`step-${id}`] = this.entry(
        group,
        id,
        name,
        glyphOf(id),
        () => this.stepFactory.create(template),
        description,
      );
    }
    entries['step-bpmn-title'] = { group: 'step-bpmn', html: '<div class="step-title">BPMN</div>', action: {} };
    const plain = (id: string, type: string, label: string, glyph: string) => {
      const make = () => this.elementFactory.createShape({ type });
      entries[`own-${id}`] = this.entry('step-bpmn', id, this.translate(label), glyph, make);
    };
    plain('user-task', 'bpmn:UserTask', 'User task', '☺');
    plain('parallel-gateway', 'bpmn:ParallelGateway', 'Parallel gateway', '✚');
    plain('call-activity', 'bpmn:CallActivity', 'Call activity', '⊞');
    return entries;
  }
}

export default {
  __depends__: [allowed],
  __init__: ['stepFactory', 'stepPalette', 'stepMenu'],
  stepFactory: ['type', StepFactory],
  stepPalette: ['type', StepPalette],
  stepMenu: ['type', StepMenu],
};
