export type Clock = {
  now(): Temporal.ZonedDateTime;
  /** Waits; ends early, without an error, when the signal fires. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
};
