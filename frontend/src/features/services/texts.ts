import { defineTexts } from '../../ui/texts';
import { en } from './texts.en';
import { zh } from './texts.zh';

export const useTexts = defineTexts('services', en, zh);
