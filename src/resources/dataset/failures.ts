import type { ResponseInfo } from "../../core/send.js";
import { ApifyConnectionError, ApifyResponseError } from "../../errors.js";
import type { Portion } from "./reader.js";

const context = { clientMethod: "dataset.listItems", httpMethod: "GET" };

/** Fewer items than the answer's own headers promised. */
export function cutShort(): ApifyConnectionError {
  return new ApifyConnectionError(
    "dataset.listItems: the answer ended before the items that its headers promise had come.",
    true,
    context,
  );
}

/** Whose answer it may be that has not the headers of the API's. */
const somebodyElse = "Is `baseUrl` right, and is there a proxy in between?";

/** Neither items nor the headers that an answer of the API has. */
export function nothingCame(response: ResponseInfo): ApifyResponseError {
  return noItems(response, `the answer is empty. ${somebodyElse}`);
}

/** A page of a proxy, say, which would be stored in place of the items. */
export function isPage({ response, numbers }: Portion, format: string): boolean {
  const type = response.headers.get("content-type") ?? "";
  return numbers.total === undefined && format !== "html" && type.startsWith("text/html");
}

export function pageCame({ response }: Portion): ApifyResponseError {
  return noItems(response, `with a page in HTML. ${somebodyElse}`);
}

/** A broken line of an answer; or something else than items, where the headers are missing, too. */
export function notJson(cause: SyntaxError, { response, numbers }: Portion): ApifyResponseError {
  const what = `the answer is cut off, or holds a line that is not JSON (${cause.message}).`;
  const isOurs = numbers.total !== undefined;
  return noItems(response, isOurs ? what : `${what} ${somebodyElse}`, { cause });
}

/** The same of an answer that has only headers. */
export function noNumbers({ status, url, attempts }: ResponseInfo): ApifyResponseError {
  return new ApifyResponseError(
    `dataset.getItemsInfo: HEAD ${url} answered ${status}, but without the numbers of items. ${somebodyElse}`,
    status,
    undefined,
    {
      clientMethod: "dataset.getItemsInfo",
      httpMethod: "HEAD",
      path: pathOf(url),
      attempt: attempts,
    },
  );
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function noItems(
  { status, url, attempts }: ResponseInfo,
  what: string,
  options?: ErrorOptions,
): ApifyResponseError {
  return new ApifyResponseError(
    `dataset.listItems: GET ${url} answered ${status}, but ${what}`,
    status,
    undefined,
    { ...context, path: pathOf(url), attempt: attempts },
    options,
  );
}

export function movesTooFast(): ApifyResponseError {
  return new ApifyResponseError(
    "dataset.downloadItems: items come in so fast that, with `desc`, their places cannot be told. " +
      "Leave out `desc`, or wait until the run has finished.",
    200,
    undefined,
    context,
  );
}
