/** Requests that a caller is asked to make. */
export interface Job {
  readonly what: "get" | "post";
  readonly encoding: string;
  readonly concurrency: number;
  readonly count: number;
}

/** What they cost it, a request. */
export interface Cost {
  readonly cpuMicros: number;
  readonly perSecond: number;
}
