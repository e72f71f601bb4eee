import { promises } from './promises.ts';
import { meetings } from './meetings.ts';
import { otherAnswers } from './other-answers.ts';
import { surroundings } from './surroundings.ts';
import type { Stage } from './stage.ts';

/** What a customer is shown: a promise end to end, then the other answers, then meetings, then how it holds up around them. */
export const story = async (stage: Stage): Promise<void> => {
  await promises(stage);
  await otherAnswers(stage);
  await meetings(stage);
  await surroundings(stage);
};
