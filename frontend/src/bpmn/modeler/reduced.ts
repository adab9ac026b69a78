/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */

const ALWAYS = /^(general|documentation)$/;
/** By type of element: what one needs there, beyond its name. */
const OF_TYPE: [RegExp, RegExp][] = [
  [/UserTask$/, /UserAssignment|CamundaPlatform__Form$|multiInstance/],
  [/SequenceFlow$/, /Condition/],
  [/Event$/, /^(error|timer|compensation)$|Errors/],
  [/CallActivity$/, /CallActivity|InMapping$|OutMapping$|multiInstance/],
  [/SubProcess$/, /multiInstance|Input/],
  [/ServiceTask$/, /ExternalTask|Implementation|CamundaPlatform__Input/],
  [/Process$/, /HistoryCleanup/],
];

/** A step shows its own fields; what BPMN and the engine know besides is for experts. */
export function isEveryday(groupId: string, type: string, hasTemplate: boolean) {
  if (groupId === 'ElementTemplates__Template') return false;
  if (ALWAYS.test(groupId) || groupId.startsWith('ElementTemplates__')) return true;
  if (hasTemplate) return false;
  return OF_TYPE.some(([types, groups]) => types.test(type) && groups.test(groupId));
}

class Reduced {
  static $inject = ['propertiesPanel', 'elementTemplates', 'eventBus'];
  private expert = false;

  constructor(
    propertiesPanel: any,
    elementTemplates: any,
    private eventBus: any,
  ) {
    propertiesPanel.registerProvider(10, {
      getGroups: (element: any) => (groups: any[]) =>
        this.expert
          ? groups
          : groups.filter((group) => isEveryday(group.id, element.type, Boolean(elementTemplates.get(element)))),
    });
  }

  setExpert(expert: boolean) {
    this.expert = expert;
    this.eventBus.fire('propertiesPanel.providersChanged');
  }
}

export default { __init__: ['reduced'], reduced: ['type', Reduced] };
