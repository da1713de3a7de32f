import { runGet } from "../../generated/operations.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import type { Mount } from "../core/operation.js";
import { Backoff } from "../core/retry.js";
import type { RequestOptions } from "../options.js";
import type { Run } from "./types.js";
import { isFinished, JobPlace } from "./wait-for-finish.js";

/** The option of reading a dataset that is still written to. */
export interface FollowOptions {
  /**
   * Goes on after the last item with those that come in: of a run's dataset, `run(id).dataset()`, until the run has finished; of
   * any other until the signal. Not with `desc`.
   */
  follow?: boolean | undefined;
}

/** Delays between two looks, in milliseconds, where the server does not wait for the end of the run by itself. */
const firstPauseMillis = 250;
const longestPauseMillis = 2000;
const pollSecs = 1;

/** Whoever has read a dataset to its end asks here whether to look again. */
export class DatasetFollower {
  readonly #run: JobPlace | undefined;
  readonly #backoff = new Backoff(firstPauseMillis, longestPauseMillis);
  #finished = false;

  constructor(
    private readonly context: ClientContext,
    private readonly scope: Scope,
    private readonly mount: Mount,
    private readonly options: RequestOptions,
  ) {
    this.#run = mount.run && new JobPlace(context, runGet, mount.run);
  }

  /** Where the dataset is. A last run is looked up once: a newer one must not take its place. */
  async place(): Promise<Mount> {
    const run = this.#run;
    if (!run?.mount.nested) return this.mount;
    await run.get<Run>({ options: this.options }, this.scope);
    return { ...run.mount, path: `${run.mount.path}/dataset`, nested: true };
  }

  /** New items came: the next may be near. */
  onItems(): void {
    this.#backoff.reset();
  }

  /** Waits a while. False if the run had finished before the last look: then there are no more items. */
  async wait(): Promise<boolean> {
    if (this.#finished) return false;
    const { clock } = this.context;
    const asked = clock.now();
    if (this.#run) {
      const input = { options: this.options, query: { waitForFinish: pollSecs } };
      const run = await this.#run.get<Run>(input, this.scope);
      this.#finished = run === undefined || isFinished(run);
    }
    const held = clock.now() - asked;
    if (!this.#finished && held < pollSecs * 1000) await this.scope.sleep(this.#backoff.next());
    return true;
  }
}
