/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

const ofTopic = (elementTemplates: any, element: any) => {
  const step = element?.businessObject;
  if (!step?.$instanceOf?.('bpmn:ServiceTask') || step.get('camunda:modelerTemplate') || !step.get('camunda:topic'))
    return null;
  return elementTemplates.getLatest(`dragline.${step.get('camunda:topic')}`)[0] ?? null;
};

/**
 * Shapes that get their element template inside the command that creates them: one undo takes back both.
 * The templates' service for Camunda 7 has no such function of its own.
 */
export class StepFactory {
  static $inject = [
    'elementTemplates',
    'elementFactory',
    'bpmnFactory',
    'eventBus',
    'canvas',
    'modeling',
    'selection',
    'autoPlace',
  ];

  constructor(
    elementTemplates: any,
    private elementFactory: any,
    private bpmnFactory: any,
    eventBus: any,
    private canvas: any,
    private modeling: any,
    private selection: any,
    private autoPlace: any,
  ) {
    // drawn elsewhere, or before there were templates: a step is known by its topic
    const known = elementTemplates.get.bind(elementTemplates);
    elementTemplates.get = (one: any, version?: number) =>
      known(one, version) ?? (version === undefined ? ofTopic(elementTemplates, one) : null);
    eventBus.on('commandStack.shape.create.postExecuted', 500, ({ context: { shape } }: any) => {
      const template = shape.__template;
      if (!template) return;
      delete shape.__template;
      elementTemplates.applyTemplate(shape, template);
    });
  }

  create(template: any) {
    const type = template.elementType?.value ?? template.appliesTo[0];
    const businessObject = this.bpmnFactory.create(type, { name: template.name });
    return Object.assign(this.elementFactory.createShape({ type, businessObject }), { __template: template });
  }

  /** Without a mouse: behind the one element that is selected, else in the middle of what is seen. */
  place(shape: any) {
    const [only, ...others] = this.selection.get();
    const flows = only && others.length === 0 && !only.waypoints && !/Process|Participant|EndEvent$/.test(only.type);
    if (flows) return this.autoPlace.append(only, shape);
    const { x, y, width, height } = this.canvas.viewbox();
    const parent = this.canvas.getRootElement();
    const placed = this.modeling.createShape(
      shape,
      { x: Math.round(x + width / 2), y: Math.round(y + height / 2) },
      parent,
    );
    this.selection.select(placed);
    return placed;
  }
}
