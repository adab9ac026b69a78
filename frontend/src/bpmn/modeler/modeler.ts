/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

import Modeler from 'bpmn-js/lib/Modeler';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import CamundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import Grid from 'diagram-js-grid';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import './modeler.css';
import { bpmnRenderer } from './fit';
import quietLabels from './quietLabels';
import reduced from './reduced';
import stepPalette from './stepPalette';
import { zh } from './zh';

export type Template = Record<string, any>;

interface Options {
  canvas: HTMLElement;
  properties: HTMLElement;
  templates: Template[];
  language: string;
}

/** The library writes "Service Task" here and "Service task" there. */
const chinese = (text: string) => zh[text] ?? zh[text.charAt(0) + text.slice(1).toLowerCase()];

const translator =
  (language: string) =>
  (text: string, values: Record<string, string> = {}) =>
    ((language === 'zh-CN' ? chinese(text) : undefined) ?? text).replace(
      /{([^}]+)}/g,
      (_, key) => values[key] ?? `{${key}}`,
    );

/** The editor of bpmn.io with our steps, our words, and without what a model may not hold. */
export function createModeler({ canvas, properties, templates, language }: Options): any {
  const modeler: any = new Modeler({
    container: canvas,
    bpmnRenderer,
    propertiesPanel: { parent: properties },
    elementTemplates: templates,
    moddleExtensions: { camunda },
    additionalModules: [
      { translate: ['value', translator(language)] },
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      CamundaBehaviors,
      Grid,
      stepPalette,
      quietLabels,
      reduced,
    ],
  } as any);
  return modeler;
}

/** What people would keep: the text as it came while nothing was changed, else as the editor writes it. */
export async function textOf(modeler: any, loaded: string): Promise<string> {
  if (!modeler.get('commandStack').canUndo() && !modeler.get('commandStack').canRedo()) return loaded;
  return (await modeler.saveXML({ format: true })).xml as string;
}
