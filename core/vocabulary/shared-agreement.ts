/** An earlier agreement between the two, as far as rules and forms look at it. Nothing about a person is inferred from it. */
export type SharedAgreement = {
  ag: string;
  result: string;
  /** ISO 8601 instant of the latest that was said. */
  at: string;
  competence: readonly string[];
  /** Delivered and received: the promise was kept. */
  isKept: boolean;
  /** Delivered, and the delegator has not answered yet. */
  waitsForRecognition: boolean;
  /** What they wrote that they learned; null where they wrote nothing. */
  learned: string | null;
};
