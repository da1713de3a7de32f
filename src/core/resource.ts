import { ApiPromise } from "./api-promise.js";
import { jsonPayload } from "./body.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import { asNow, byPart, type LateOperation, loaded } from "./on-demand.js";
import type { Mount, Operation } from "./operation.js";
import { askForPage } from "./page.js";
import { PagePromise } from "./page-promise.js";
import { parts } from "./parts.js";
import { expandPath } from "./path.js";
import { type Answer, send } from "./send.js";

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
  protected execute<T>(row: Operation | LateOperation, input: CallInput): ApiPromise<T> {
    return new ApiPromise<T>(this.exchange<T>(row, input));
  }

  /** @internal */
  protected exchange<T>(row: Operation | LateOperation, input: CallInput): Promise<Answer<T>> {
    return typeof row === "function"
      ? this.#later<T>(row, input)
      : send<T>(this.core, row, this.mount, input);
  }

  /** What is given goes out as it is now, whatever becomes of it while the row is loaded. */
  async #later<T>(row: LateOperation, input: CallInput): Promise<Answer<T>> {
    const payload = input.body === undefined ? undefined : jsonPayload(input.body);
    const given = { ...input, options: asNow(input.options), payload };
    return byPart(this.core, row, input.request, (operation, request) =>
      send<T>(this.core, operation, this.mount, { ...given, request }),
    );
  }

  /** @internal */
  protected paginate<Item, Page>(
    row: Operation | LateOperation,
    { options, ...input }: CallInput,
  ): PagePromise<Item, Page> {
    // As they are now: nothing is sent before somebody asks for a page.
    const given = { ...input, options: asNow(options) };
    const { request } = input;
    const operation = async () => (typeof row === "function" ? row() : row);
    return new PagePromise<Item, Page>({
      first: () =>
        byPart(this.core, operation, request, (operation, request) =>
          askForPage(this.core, operation, this.mount, { ...given, request }),
        ) as Promise<Answer<never>>,
      walk: async () => {
        const { pageWalk } = await loaded(parts.paging, request);
        return pageWalk<Item, Page>(this.core, await operation(), this.mount, given);
      },
    });
  }

  /** A call that is refused before anything is sent. @internal */
  protected refuse<T>(error: Error): ApiPromise<T> {
    return new ApiPromise<T>(Promise.reject(error));
  }

  /** Where a resource below this one stands. @internal */
  protected below(path: string, values: Readonly<Record<string, string>> = {}): Mount {
    return nest(this.mount, path, values);
  }
}

/** The mount of what lies below another resource: a 404 there may mean either. */
function nest(parent: Mount, path: string, values: Readonly<Record<string, string>>): Mount {
  return {
    ...parent,
    template: parent.template + path,
    path: parent.path + expandPath(path, values),
    nested: true,
  };
}
