/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { getLabel } from 'bpmn-js/lib/util/LabelUtil';

/**
 * A name that was opened to be edited, as it is after each drop, and left as it was is no command: else the first undo
 * would take back nothing that anybody sees.
 */
class QuietLabels {
  static $inject = ['labelEditingProvider'];

  constructor(labelEditingProvider: any) {
    const update = labelEditingProvider.update.bind(labelEditingProvider);
    labelEditingProvider.update = (element: any, label: string, ...more: unknown[]) => {
      const resizes = element.type === 'bpmn:TextAnnotation';
      if (resizes || (getLabel(element) ?? '') !== (label ?? '')) update(element, label, ...more);
    };
  }
}

export default { __init__: ['quietLabels'], quietLabels: ['type', QuietLabels] };
