/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { glyphOf } from './glyphs';

/** "Append a step" beside what is selected: the same steps as in the palette, to be searched and chosen by keyboard. */
export class StepMenu {
  static $inject = [
    'contextPad',
    'popupMenu',
    'elementTemplates',
    'stepFactory',
    'elementFactory',
    'autoPlace',
    'translate',
  ];

  constructor(
    contextPad: any,
    private popupMenu: any,
    private elementTemplates: any,
    private stepFactory: any,
    private elementFactory: any,
    private autoPlace: any,
    private translate: any,
  ) {
    contextPad.registerProvider(600, {
      // takes the place of "append a task": a task without a step cannot run
      getContextPadEntries: (element: any) => (all: any) => {
        if (!all['append.append-task']) return all;
        const title = this.translate('Append step');
        const open = (event: MouseEvent) =>
          popupMenu.open(
            element,
            'append-step',
            { x: event.clientX, y: event.clientY, cursor: { x: event.clientX, y: event.clientY } },
            { title, width: 300, search: true },
          );
        return {
          'append.step': { group: 'model', className: 'bpmn-icon-service-task', title, action: { click: open } },
          ...all,
        };
      },
    });
    popupMenu.registerProvider('append-step', this);
  }

  getPopupMenuEntries(element: any) {
    const append = (shape: any) => {
      this.popupMenu.close();
      this.autoPlace.append(element, shape);
    };
    const entries: Record<string, any> = {};
    for (const template of this.elementTemplates.getLatest())
      entries[template.id] = {
        label: `${glyphOf(template.id)} ${template.name}`,
        description: template.description,
        action: () => append(this.stepFactory.create(template)),
      };
    entries['user-task'] = {
      label: `☺ ${this.translate('User task')}`,
      action: () => append(this.elementFactory.createShape({ type: 'bpmn:UserTask' })),
    };
    return entries;
  }
}
