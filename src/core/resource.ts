import { ApiPromise } from "./api-promise.js";
import { jsonPayload } from "./body.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import { asNow, byPart, loaded } from "./on-demand.js";
import type { Mount, Operation } from "./operation.js";
import { PagePromise } from "./page-promise.js";
import { parts } from "./parts.js";
import { fillPath } from "./path.js";
import { type Answer, send } from "./send.js";

/** The metadata of an operation, or what it has to be loaded by: a `LateRow`. */
type Row = Operation | number;

/** A place in the API and the methods that can be called on it. */
export abstract class Resource {
  // Private to the language, so that printing a resource prints no settings and no token.
  readonly #core: Core;
  readonly #mount: Mount;

  /** Resources are made by the accessors of the client and of each other. @internal */
  constructor(core: Core, mount: Mount) {
    this.#core = core;
    this.#mount = mount;
  }

  /** @internal */
  protected get core(): Core {
    return this.#core;
  }

  /** @internal */
  protected get mount(): Mount {
    return this.#mount;
  }

  /** @internal */
  protected execute<T>(row: Row, input: CallInput): ApiPromise<T> {
    return new ApiPromise<T>(this.exchange<T>(row, input));
  }

  /** @internal */
  protected exchange<T>(row: Row, input: CallInput): Promise<Answer<T>> {
    const operation = typeof row === "number" ? parts.rows.ready?.[row] : row;
    return operation
      ? send<T>(this.core, operation, this.mount, input)
      : this.#later<T>(row as number, input);
  }

  /** What is given goes out as it is now, whatever becomes of it while the row is loaded. */
  async #later<T>(row: number, input: CallInput): Promise<Answer<T>> {
    const payload = input.body === undefined ? undefined : jsonPayload(input.body);
    const given = { ...input, options: asNow(input.options), payload };
    return byPart(this.core, parts.rows, input.request, (rows, request) =>
      send<T>(this.core, rows[row]!, this.mount, { ...given, request }),
    );
  }

  /** @internal */
  protected paginate<Item, Page>(
    row: number,
    { options, ...input }: CallInput,
  ): PagePromise<Item, Page> {
    // As they are now: nothing is sent before somebody asks for a page.
    const given = { ...input, options: asNow(options), request: asNow(input.request) };
    return new PagePromise<Item, Page>(this.core, given.request, async () => {
      const [rows, { pageWalk }] = await Promise.all([
        parts.rows(),
        loaded(parts.paging, given.request),
      ]);
      return pageWalk<Item, Page>(this.core, rows[row]!, this.mount, given);
    });
  }

  /** Where a resource below this one stands. @internal */
  protected below(template: string, id?: string): Mount {
    const { mount } = this;
    const path = mount.path + fillPath(template, () => id);
    // A 404 there may mean either.
    return { ...mount, path, nested: true };
  }
}
