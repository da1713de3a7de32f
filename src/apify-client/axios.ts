import type { ApifyRequestConfig, RequestInterceptorFunction } from "./interceptors.js";
import { limitedStream } from "./streams.js";

type ResponseInterceptor<Response> = ((response: Response) => Response | Promise<Response>) | null;

/** What programs use of the axios instance that `apify-client` keeps. */
export interface AxiosInstance<Response> {
  /** One attempt, which resolves whatever the status is. */
  request(config: ApifyRequestConfig): Promise<Response>;
  readonly interceptors: {
    readonly request: { use(interceptor: RequestInterceptorFunction): number };
    readonly response: {
      use(interceptor?: ResponseInterceptor<Response>, ...rest: unknown[]): number;
    };
  };
}

/** The same over our own client. Responses of streams end with an error at `maxContentLength`, as there. */
export function axiosOver<Response extends { data: unknown }>(
  send: (config: ApifyRequestConfig) => Promise<Response>,
  requestInterceptors: RequestInterceptorFunction[],
  responseInterceptors: ResponseInterceptor<Response>[],
): AxiosInstance<Response> {
  const use =
    <T>(list: T[]) =>
    (interceptor?: T) =>
      list.push(interceptor ?? (null as T)) - 1;
  return {
    async request(config) {
      const response = await send(config);
      const { responseType, maxContentLength: most } = config;
      if (responseType !== "stream" || !(most >= 0)) return response;
      return Object.assign(response, { data: limitedStream(response.data as never, most) });
    },
    interceptors: {
      request: { use: use(requestInterceptors) },
      response: { use: use(responseInterceptors) },
    },
  };
}
