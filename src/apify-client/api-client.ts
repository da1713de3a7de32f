import { Backoff } from "../core/retry.js";
import { ArgumentError } from "./arguments.js";
import type { ApifyClient } from "./client.js";
import { parseDates } from "./dates.js";
import { orUndefined } from "./errors.js";
import type { ApifyResponse, HttpClient } from "./http-client.js";
import type { ApifyRequestConfig } from "./interceptors.js";
import { iterable, nextBy } from "./pagination.js";
import { endedJobStatuses, type Paged, type PaginationOptions } from "./types/values.js";

/** How a resource client is made. Programs make them, too, to replace a method in a subclass. */
export interface ApiClientOptions {
  /** URL of what this one is below: of the API, or of another resource. */
  baseUrl: string;
  publicBaseUrl: string;
  resourcePath: string;
  apifyClient: ApifyClient;
  httpClient: HttpClient;
  id?: string | undefined;
  /** Query parameters of every request. */
  params?: Record<string, unknown> | undefined;
}

export type ApiClientSubResourceOptions = Omit<ApiClientOptions, "resourcePath">;
export interface ApiClientOptionsWithOptionalResourcePath extends ApiClientSubResourceOptions {
  resourcePath?: string | undefined;
}

/** Options of one request below the URL of a resource. */
type Sent = Omit<ApifyRequestConfig, "url" | "method"> & { path?: string };

/** Base class of all resource clients. */
abstract class ApiClient {
  /** Where the resource is, below the API or another resource. */
  protected static readonly defaultPath: string = "";

  id?: string;
  /** The ID as it stands in URLs: `username~name`. */
  safeId?: string;
  baseUrl: string;
  publicBaseUrl: string;
  resourcePath: string;
  url: string;
  apifyClient: ApifyClient;
  httpClient: HttpClient;
  params?: Record<string, unknown>;

  constructor(options: ApiClientOptionsWithOptionalResourcePath) {
    const {
      baseUrl,
      publicBaseUrl,
      apifyClient,
      httpClient,
      resourcePath = new.target.defaultPath,
      id,
      params = {},
    } = options;
    this.id = id!;
    this.safeId = (id && this._toSafeId(id))!;
    this.baseUrl = baseUrl;
    this.publicBaseUrl = publicBaseUrl;
    this.resourcePath = resourcePath;
    this.url = id
      ? `${baseUrl}/${resourcePath}/${segment(this.safeId)}`
      : `${baseUrl}/${resourcePath}`;
    this.apifyClient = apifyClient;
    this.httpClient = httpClient;
    this.params = params;
  }

  /** For a resource below this one. */
  protected _subResourceOptions<T = object>(
    more?: T,
  ): Omit<ApiClientOptions, "resourcePath" | "id" | "params"> & {
    params: Record<string, unknown>;
  } & T {
    const { publicBaseUrl, apifyClient, httpClient } = this;
    const below = { baseUrl: this._url(), publicBaseUrl, apifyClient, httpClient };
    return { ...below, params: this._params(), ...more! };
  }

  protected _url(path?: string): string {
    return path ? `${this.url}/${path}` : this.url;
  }

  protected _publicUrl(path?: string): string {
    const { publicBaseUrl, resourcePath, safeId } = this;
    const url = [publicBaseUrl, resourcePath, safeId && segment(safeId), path];
    return url.filter(Boolean).join("/");
  }

  protected _params<T>(more?: T): Record<string, unknown> {
    return { ...this.params, ...more };
  }

  protected _toSafeId(id: string): string {
    return id.replace("/", "~");
  }

  /** Sends a request to the resource, or below it with `path`. */
  protected _send(method: string, { path, params, ...rest }: Sent = {}): Promise<ApifyResponse> {
    return this.httpClient.call({
      url: this._url(path),
      method,
      params: this._params(params),
      ...rest,
    });
  }

  /** The same for the `data` of the answer, with its dates. */
  protected async _fetch<T>(method: string, sent?: Sent): Promise<T> {
    return parseDates<T>(this._dataOf((await this._send(method, sent)).data));
  }

  /** The `data` of an answer's body. Servers and proxies repeat secrets, so what else it is stands in the error without them. */
  protected _dataOf(body: unknown): unknown {
    const { data } = (body ?? {}) as { data?: unknown };
    if (typeof body === "object" && data !== undefined) return data;
    const received = this.httpClient.redact(textOf(body));
    throw new Error(`Expected response object with a "data" property, but received: ${received}`);
  }

  /** Asks for the first page at once. Iterating asks for more, by the same rules as the rest of this package. */
  protected _listPaginatedFromCallback<Page extends { items: unknown[] }, Options extends object>(
    getPage: (options: Options) => Promise<Page>,
    options: Options & PaginationOptions,
  ): Paged<Page, never> {
    return iterable({ options, getPage, next: nextBy("offset", options) });
  }
}

function textOf(body: unknown): string {
  try {
    return String(body);
  } catch {
    // It has a field `toString`.
    return "[object Object]";
  }
}

/** One segment of a path. Names with characters of URLs stay one segment, and none leads elsewhere. */
export function segment(text: string): string {
  if (/^\.{0,2}$/.test(text)) throw new ArgumentError(`${JSON.stringify(text)} is not an ID.`);
  return encodeURIComponent(text);
}

/** How long the server holds an answer, in seconds. */
const longestWaitSecs = 60;
/** Between asking for a run that is not there yet. */
const missingPauseMillis = 250;

/** Base class of the clients of one resource. */
export class ResourceClient extends ApiClient {
  protected async _get<T, R>(params?: T): Promise<R | undefined> {
    return await orUndefined(this._fetch<R>("GET", { params }));
  }

  protected async _update<T, R>(data: T): Promise<R> {
    return await this._fetch<R>("PUT", { data });
  }

  protected async _delete(): Promise<void> {
    await orUndefined(this._send("DELETE"));
  }

  protected async _waitForFinish<R extends { status: string }>({
    waitSecs = 999_999,
  }: {
    waitSecs?: number | undefined;
  } = {}): Promise<R> {
    const deadline = Date.now() + waitSecs * 1000;
    // For servers that answer at once.
    const backoff = new Backoff(missingPauseMillis, 5000);
    for (;;) {
      const left = Math.max(0, Math.round((deadline - Date.now()) / 1000));
      const asked = Date.now();
      const params = { waitForFinish: Math.min(left, longestWaitSecs) };
      const job = await orUndefined(this._fetch<R>("GET", { params }));
      if (job && endedJobStatuses.some((each) => each === job.status)) return job;
      if (!job) await pause(missingPauseMillis);
      else if (Date.now() - asked < missingPauseMillis) {
        await pause(Math.min(backoff.next(), Math.max(0, deadline - Date.now())));
      }
      if (Date.now() < deadline) continue;
      if (job) return job;
      const name = /(\w+)Client/.exec(this.constructor.name)?.[1]?.toLowerCase() ?? "job";
      throw new Error(
        `Waiting for ${name} to finish failed. Cannot fetch actor ${name} details from the server.`,
      );
    }
  }
}

/** Resolves after so many milliseconds. */
export const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Base class of the clients of a list of resources. */
export class ResourceCollectionClient extends ApiClient {
  protected async _list<T, R>(params?: T): Promise<R> {
    return await this._fetch<R>("GET", { params });
  }

  protected _listPaginated<Page extends { items: unknown[] }>(
    options: PaginationOptions = {},
  ): Paged<Page, never> {
    return this._listPaginatedFromCallback(
      (params: PaginationOptions) => this._list<PaginationOptions, Page>(params),
      options,
    );
  }

  protected async _create<D, R>(data?: D): Promise<R> {
    return await this._fetch<R>("POST", { data });
  }

  protected async _getOrCreate<D, R>(name?: string, data?: D): Promise<R> {
    return await this._fetch<R>("POST", { params: { name }, data });
  }
}
