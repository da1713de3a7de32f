import { ArgumentError } from "./arguments.js";

/** A request, as programs pass it to `httpClient.call()` and interceptors change it. */
export interface ApifyRequestConfig {
  url?: string;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: interceptors set what they like.
  headers?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  data?: any;
  /** In milliseconds. */
  timeout?: number;
  signal?: unknown;
  /** `stream`: the body as a Node.js stream. */
  responseType?: string;
  /** Functions in `data` are sent as their source. */
  stringifyFunctions?: boolean;
  /** The body as bytes, whatever its content type. */
  forceBuffer?: boolean;
  doNotRetryTimeouts?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what an axios config has besides means nothing here.
  [option: string]: any;
}

type Change = {
  // A method, so that a function of axios' own types fits.
  change(config: ApifyRequestConfig): ApifyRequestConfig | Promise<ApifyRequestConfig>;
}["change"];

export type RequestInterceptorFunction = Change | null | undefined;

/** Headers as interceptors know them: properties, and the methods that they use. Names are found in any spelling. */
class InterceptedHeaders {
  [name: string]: unknown;

  constructor(headers: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(headers)) this[spelling[name] ?? name] = value;
  }
}

const spelling: Readonly<Record<string, string>> = {
  authorization: "Authorization",
  "content-type": "Content-Type",
  "user-agent": "User-Agent",
  "x-apify-workflow-key": "X-Apify-Workflow-Key",
};

const methods: Record<string, (this: Record<string, unknown>, ...args: never[]) => unknown> = {
  get(name: string) {
    return this[nameIn(this, name)];
  },
  has(name: string) {
    return nameIn(this, name) in this;
  },
  set(name: string | Readonly<Record<string, unknown>>, value?: unknown) {
    const entries = typeof name === "string" ? { [name]: value } : name;
    for (const [key, each] of Object.entries(entries)) this[nameIn(this, key)] = each;
    return this;
  },
  delete(name: string) {
    return delete this[nameIn(this, name)];
  },
  setContentType(value: string) {
    this[nameIn(this, "Content-Type")] = value;
    return this;
  },
  setAuthorization(value: string) {
    this[nameIn(this, "Authorization")] = value;
    return this;
  },
  toJSON() {
    return { ...this };
  },
};
for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(InterceptedHeaders.prototype, name, { value });
}

function nameIn(headers: object, name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(headers).find((key) => key.toLowerCase() === wanted) ?? name;
}

/** What all interceptors made of the config; the one added last is the first, as in axios. */
export async function intercept(
  interceptors: readonly RequestInterceptorFunction[],
  config: ApifyRequestConfig,
  headers: Readonly<Record<string, string>>,
): Promise<ApifyRequestConfig> {
  let changed: ApifyRequestConfig = {
    ...config,
    method: (config.method ?? "GET").toLowerCase(),
    headers: new InterceptedHeaders(headers),
  };
  for (const interceptor of [...interceptors].reverse()) {
    if (!interceptor) continue;
    changed = await interceptor(changed);
    if (!changed) throw new ArgumentError("A request interceptor must return the config.");
  }
  return changed;
}
