import { ApifyArgumentError } from "../errors.js";
import { ApiPromise } from "./api-promise.js";
import { ClientContext } from "./client-context.js";
import type { Mount, Operation } from "./operation.js";
import { PagePromise } from "./page-promise.js";
import { listReader } from "./pagination.js";
import { fillPath } from "./path.js";
import { type CallInput, snapshot } from "./request.js";
import { call } from "./send.js";

/** A place in the API and the methods that can be called on it. */
export abstract class Resource {
  // Private to the language, so that printing a resource prints no settings and no token.
  readonly #context: ClientContext;
  readonly #mount: Mount;

  /** Resources are made by the accessors of the client and of each other. @internal */
  constructor(context: ClientContext, mount: Mount) {
    if (!(context instanceof ClientContext)) {
      throw new ApifyArgumentError(
        "Resources are made by accessors: new ApifyClient().dataset(id), not new DatasetClient().",
      );
    }
    this.#context = context;
    this.#mount = mount;
  }

  /** @internal */
  protected get context(): ClientContext {
    return this.#context;
  }

  /** @internal */
  protected get mount(): Mount {
    return this.#mount;
  }

  /** @internal */
  protected request<T>(operation: Operation, input: CallInput): ApiPromise<T> {
    return new ApiPromise<T>(call<T>(this.#context, operation, this.#mount, input));
  }

  /** @internal */
  protected paginate<Item, Page>(operation: Operation, input: CallInput): PagePromise<Item, Page> {
    // As the options are now: nothing is sent before somebody asks for a page.
    const given = { ...input, options: snapshot(input.options) };
    return new PagePromise(listReader<Item, Page>(this.#context, operation, this.#mount, given));
  }

  /** Where a resource below this one stands. @internal */
  protected child(template: string, id?: string): Mount {
    const { mount } = this;
    const path = mount.path + fillPath(template, () => id);
    // A 404 there may mean either.
    return { ...mount, path, nested: true };
  }
}
