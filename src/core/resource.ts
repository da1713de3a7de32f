import { ApiPromise } from "./api-promise.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import { loaded } from "./on-demand.js";
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
  protected execute<T>(operation: Operation, input: CallInput): ApiPromise<T> {
    return new ApiPromise<T>(this.exchange<T>(operation, input));
  }

  /** @internal */
  protected exchange<T>(operation: Operation, input: CallInput): Promise<Answer<T>> {
    return send<T>(this.core, operation, this.mount, input);
  }

  /** @internal */
  protected paginate<Item, Page>(
    operation: Operation,
    { options, ...input }: CallInput,
  ): PagePromise<Item, Page> {
    // As they are now: nothing is sent before somebody asks for a page.
    const list = [this.core, operation, this.mount, { ...input, options: { ...options } }] as const;
    return new PagePromise<Item, Page>({
      first: () => askForPage(...list) as Promise<Answer<Page>>,
      walk: async () => (await loaded(parts.paging, input.request)).pageWalk<Item, Page>(...list),
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
