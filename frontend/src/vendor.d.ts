declare module 'bpmn-js-differ';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-element-templates';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'diagram-js-grid';
declare module 'bpmn-js-token-simulation/lib/viewer';
declare module '@bpmn-io/form-js-editor';
declare module 'bpmn-moddle';
