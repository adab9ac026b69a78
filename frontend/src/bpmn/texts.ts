import { defineTexts } from '../ui/texts';

export const useDiagramTexts = defineTexts(
  'diagram',
  { fit: 'Fit', current: 'Follow' },
  { fit: '适应', current: '跟随' },
);
