import type { Words } from '../handler.ts';

/** It is called a place of health, which is 停诊 when it is shut. */
export const isOfHealth = (words: Words, called: string): boolean => words.hints(called).includes('of-health');
