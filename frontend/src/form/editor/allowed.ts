/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */

/** What the server lets into a form (Parts); what is not here cannot be drawn. */
const TYPES = [
  'default',
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'taglist',
  'text',
  'group',
  'separator',
  'spacer',
];

const GROUPS = ['general', 'staticOptions', 'layout', 'appearance', 'validation'];

/** Entries of these groups that the server would refuse. */
const REFUSED = ['path', 'isRepeating', 'versionTag', 'validationType', 'allowAddRemove', 'maxHeight'];

export const isAllowed = (type: string) => TYPES.includes(type);

interface Group {
  id: string;
  entries?: { id: string }[];
  shouldOpen?: boolean;
}

export const reduced = (groups: Group[]): Group[] =>
  groups
    .filter((group) => GROUPS.includes(group.id))
    .map((group) =>
      group.entries
        ? {
            ...group,
            entries: group.entries.filter((it) => !REFUSED.includes(it.id)),
            shouldOpen: group.id === 'general',
          }
        : group,
    )
    .filter((group) => group.entries?.length !== 0);

class OnlyAllowed {
  static $inject = ['formFields', 'propertiesPanel'];

  constructor(formFields: any, propertiesPanel: any) {
    for (const type of Object.keys(formFields._formFields)) if (!isAllowed(type)) delete formFields._formFields[type];
    propertiesPanel.registerProvider({ getGroups: () => reduced }, 10);
  }
}

export default { __init__: ['onlyAllowed'], onlyAllowed: ['type', OnlyAllowed] };
