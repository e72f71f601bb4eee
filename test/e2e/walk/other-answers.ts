import type { Stage } from './stage.ts';

/** Placeholder so that the story compiles while it grows. */
export const otherAnswers = async (_: Stage): Promise<void> => undefined;
