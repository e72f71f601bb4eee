/** One at a time among all pages of this origin: the Web Lock of that name. */
export type Lock = <Result>(name: string, act: () => Promise<Result>) => Promise<Result>;
