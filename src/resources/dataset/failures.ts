import type { ResponseInfo } from "../../core/send.js";
import { ApifyConnectionError, ApifyResponseError } from "../../errors.js";

const context = { clientMethod: "dataset.listItems", httpMethod: "GET" };

/** Fewer items than the answer's own headers promised. */
export function cutShort(): ApifyConnectionError {
  return new ApifyConnectionError(
    "dataset.listItems: the answer ended before the items that its headers promise had come.",
    true,
    context,
  );
}

/** Neither items nor the headers that an answer of the API has. */
export function nothingCame({ status, url, attempts }: ResponseInfo): ApifyResponseError {
  return new ApifyResponseError(
    `dataset.listItems: GET ${url} answered ${status}, but the answer is empty. Is \`baseUrl\` right, and is there a proxy in between?`,
    status,
    undefined,
    { ...context, attempt: attempts },
  );
}

export function notJson(cause: SyntaxError): ApifyResponseError {
  return new ApifyResponseError(
    `dataset.listItems: the answer is cut off, or holds a line that is not JSON (${cause.message}).`,
    200,
    undefined,
    context,
    { cause },
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
