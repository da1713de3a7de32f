import { data, json } from "./answer.js";
import { invalid } from "./api-error.js";
import { caller, jsonBody, properties } from "./call.js";
import { type Resource, resource } from "./resource.js";
import { sign } from "./signature.js";

const secret = "of the sandbox";

/** What the API offers beside resources. */
export const toolResources: Readonly<Record<string, Resource>> = {
  tools: resource<undefined>(
    { tools: () => undefined },
    {
      browserInfo: (_, call) => {
        const { authorization: __, ...headers } = call.headers;
        const { method } = call.operation;
        const shown = call.query.flag("skipHeaders") ? {} : { headers };
        const facts = { clientIp: "127.0.0.1", countryCode: null, bodyLength: call.body.length };
        const rawHeaders = call.query.flag("rawHeaders")
          ? Object.entries(headers).flat()
          : undefined;
        return json(call, { method, ...facts, ...shown, rawHeaders });
      },
      encodeAndSign: (_, call) => {
        const content = JSON.stringify([caller(call).id, jsonBody(call)]);
        const encoded = Buffer.from(content).toString("base64url");
        return data(call, { encoded: `${encoded}.${sign(secret, encoded)}` });
      },
      decodeAndVerify: (_, call) => {
        const [encoded = "", signature] = properties<{ encoded: string }>(call).encoded.split(".");
        if (signature !== sign(secret, encoded)) throw invalid("It was not signed here.");
        const content = Buffer.from(encoded, "base64url").toString();
        const [encodedByUserId, decoded] = JSON.parse(content) as [string, unknown];
        return data(call, { decoded, encodedByUserId, isVerifiedUser: false });
      },
    },
  ),
};
