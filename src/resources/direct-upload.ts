import * as operations from "../../generated/operations.js";
import type { KeyValueStoreSetRecordOptions } from "../../generated/options.js";
import { anyPayload } from "../core/body.js";
import { requestOptionsOf } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import { ClientContext } from "../core/client-context.js";
import { excerpt } from "../core/failures.js";
import { withoutSecrets } from "../core/headers.js";
import { type Mount, operation } from "../core/operation.js";
import { parseUrl } from "../core/path.js";
import type { ApiResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError, ApifyResponseError, apiErrorClass } from "../errors.js";
import type { Transport, TransportResponse } from "../transport/transport.js";

/** PUT of bytes to a signed URL. Safe to repeat: it writes the same file. */
const upload = operation("keyValueStore.setRecord", {
  method: "PUT",
  headers: { contentType: "content-type", contentEncoding: "content-encoding" },
  body: "any",
  response: "none",
  timeout: "long",
});

/**
 * Uploads a body to a file host, for which the API returns a signed URL. Not compressed, since not every reader of the file can
 * decompress it.
 */
export async function uploadDirectly(
  context: ClientContext,
  mount: Mount,
  recordKey: string,
  value: unknown,
  options: KeyValueStoreSetRecordOptions,
  within?: Scope,
): Promise<ApiResponse<void>> {
  const encoded = anyPayload(value, options.contentType, upload.id);
  const work = async (scope: Scope) => {
    const { body, contentType } = await encoded;
    if (contentType === undefined) {
      throw new ApifyArgumentError("setRecord: form data cannot be uploaded directly.");
    }
    const { data: place } = await call<{ signedUrl: string }>(
      context,
      operations.keyValueStoreGetDirectUploadUrl,
      mount,
      { path: { recordKey }, options: { ...options, contentType } },
      scope,
    );
    const { origin, pathname, search } = parse(context, place?.signedUrl);
    // The caller's headers and query parameters are for the API only.
    const { timeoutSecs, maxRetries } = requestOptionsOf(options);
    const { contentEncoding } = options;
    const { data, response } = await call<TransportResponse>(
      fileHost(context, origin),
      upload,
      { path: pathname + search },
      {
        body,
        options: { contentType, contentEncoding, timeoutSecs, maxRetries },
        response: "raw",
      },
      scope,
    );
    if (response.status >= 300) throw refusal(context, data, origin + pathname);
    return { data: undefined, response };
  };
  return context.work(upload.id, options, work, within);
}

/** A client context for another host: without the token, cookies, headers and rate limits of the client. */
function fileHost(context: ClientContext, origin: string): ClientContext {
  return new ClientContext(
    {
      ...context.options,
      baseUrl: origin,
      token: null,
      headers: {},
      methodOverride: false,
      rateLimit: false,
      compression: false,
    },
    {
      clock: context.clock,
      stats: context.stats,
      secrets: context.secrets,
      transport: secretless(context.transport),
    },
  );
}

/** The last step before sending, after all middleware. */
function secretless(transport: Transport): Transport {
  const { name, redirects, connections } = transport;
  return {
    name,
    redirects,
    connections,
    send: (request) => transport.send({ ...request, headers: withoutSecrets(request.headers) }),
  };
}

function parse(context: ClientContext, signedUrl: string): URL {
  const url = parseUrl(signedUrl);
  if (url && (url.protocol === "https:" || url.protocol === new URL(context.origin).protocol)) {
    return url;
  }
  throw new ApifyResponseError(
    "setRecord: the upload URL in the API's answer is missing, or does not begin with https://.",
    200,
    undefined,
    { clientMethod: upload.id },
  );
}

/** File hosts return errors as XML. */
function refusal(context: ClientContext, { status, body }: TransportResponse, url: string): Error {
  const said = excerpt(context, body as Uint8Array);
  return new (apiErrorClass(status))(
    `PUT ${url}: the file host refused the record with ${status}${said && `: ${said}`}`,
    { statusCode: status, type: undefined },
    { clientMethod: upload.id, httpMethod: "PUT", path: new URL(url).pathname },
  );
}
