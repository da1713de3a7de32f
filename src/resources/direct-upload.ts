import { keyValueStoreGetDirectUploadUrl } from "../../generated/late-operations.js";
import type { Payload } from "../core/body.js";
import { Core } from "../core/core.js";
import { excerpt } from "../core/excerpt.js";
import { type Mount, operation } from "../core/operation.js";
import { secretHeaders } from "../core/redaction.js";
import { type Answer, send } from "../core/send.js";
import { ApifyArgumentError, ApifyResponseError, apiErrorClass } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { Transport, TransportResponse } from "../transport/transport.js";

/** How the uploaded bytes are described, to the API and to the file host alike. */
export interface UploadHeaders {
  readonly contentType?: string | undefined;
  readonly contentEncoding?: "br" | "deflate" | "gzip" | "identity" | undefined;
}

/** PUT of bytes to a signed URL. Twice does no harm: they go to the same place. */
const upload = operation("keyValueStore.setRecord", {
  method: "PUT",
  headers: { contentType: "content-type", contentEncoding: "content-encoding" },
  body: "content",
  answer: "none",
  timeout: "long",
});

/**
 * Stores a body by way of a file host, for which the API gives a signed URL. The bytes go as they are, since not every reader
 * of the file takes compressed ones.
 */
export async function uploadDirectly(
  core: Core,
  mount: Mount,
  recordKey: string,
  payload: Payload,
  options: UploadHeaders,
  request: RequestOptions | undefined,
): Promise<Answer<void>> {
  if (payload.contentType === undefined) {
    throw new ApifyArgumentError("setRecord: form data cannot be uploaded directly.");
  }
  const headers = { ...options, contentType: payload.contentType };
  const { data: place } = await send<{ signedUrl: string }>(
    core,
    keyValueStoreGetDirectUploadUrl,
    mount,
    { path: { recordKey }, options: headers, request },
  );
  const { origin, pathname, search } = parse(core, place.signedUrl);
  // Headers and query parameters of the caller's are for the API.
  const { signal, timeoutSecs, totalTimeoutSecs, maxRetries } = { ...request };
  const { data, response } = await send<TransportResponse>(
    fileHost(core, origin),
    upload,
    { path: pathname + search },
    {
      body: payload.body,
      options: headers,
      request: { signal, timeoutSecs, totalTimeoutSecs, maxRetries },
      answer: "response",
    },
  );
  if (response.status >= 300) throw refusal(data, origin + pathname);
  return { data: undefined, response };
}

/** A host that is not the API: it is sent neither token nor cookies nor headers of the client, and has limits of its own. */
function fileHost(core: Core, origin: string): Core {
  return new Core(
    {
      ...core.options,
      baseUrl: origin,
      token: null,
      headers: {},
      methodOverride: false,
      rateLimit: false,
      compression: false,
    },
    { clock: core.clock, transport: withoutSecrets(core.transport) },
  );
}

/** The last step before the wire, behind all middleware. */
function withoutSecrets(transport: Transport): Transport {
  const { name, redirects, connections } = transport;
  return {
    name,
    redirects,
    connections,
    send: (request) => {
      const headers = { ...request.headers };
      for (const secret of secretHeaders) delete headers[secret];
      return transport.send({ ...request, headers });
    },
  };
}

function parse(core: Core, signedUrl: string): URL {
  const url = URL.canParse(signedUrl) ? new URL(signedUrl) : undefined;
  if (url && (url.protocol === "https:" || url.protocol === new URL(core.origin).protocol)) {
    return url;
  }
  throw new ApifyResponseError(
    "setRecord: the API answered with an upload URL that nothing can be sent to.",
    200,
    undefined,
    { clientMethod: upload.id },
  );
}

/** File hosts explain themselves in XML. */
function refusal({ status, body }: TransportResponse, url: string): Error {
  const said = excerpt(body as Uint8Array);
  return new (apiErrorClass(status))(
    `PUT ${url}: the file host refused the record with ${status}${said && `: ${said}`}`,
    { statusCode: status, type: undefined },
    { clientMethod: upload.id, httpMethod: "PUT", path: new URL(url).pathname },
  );
}
