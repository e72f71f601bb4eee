import type { Stage } from './stage.ts';

export const surroundings = async (_: Stage): Promise<void> => undefined;
