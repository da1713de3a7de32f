import { ApifyArgumentError } from "../errors.js";
import { ApiPromise } from "./api-promise.js";
import { snapshot } from "./call-options.js";
import { ClientContext } from "./client-context.js";
import type { Mount, Operation } from "./operation.js";
import { PagePromise } from "./page-promise.js";
import { listReader } from "./pagination.js";
import { fillPath } from "./path.js";
import type { CallInput } from "./request.js";
import { call } from "./send.js";

/** Base class of all resource clients. */
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
    // A copy: the list may be read later, after the caller has changed the options.
    const given = { ...input, options: snapshot(input.options) };
    return new PagePromise(listReader<Item, Page>(this.#context, operation, this.#mount, given));
  }

  /** The mount of a nested resource. @internal */
  protected child(template: string, id?: string): Mount {
    const { mount } = this;
    const path = mount.path + fillPath(template, () => id);
    // There, a 404 may mean either resource.
    return { ...mount, path, nested: true };
  }
}
