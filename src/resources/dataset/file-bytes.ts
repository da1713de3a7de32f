import { ApifyResponseError } from "../../errors.js";
import { Patience } from "./patience.js";
import { type DatasetReader, discard, type Portion, type Wanted } from "./reader.js";

/** The bytes of one answer. If it breaks off it is asked for again, and what was given is passed over. */
export async function* fileBytes(
  reader: DatasetReader,
  wanted: Wanted,
  portion: Portion,
): AsyncGenerator<Uint8Array, void> {
  const patience = new Patience(reader);
  const again = { ...wanted, limit: covered(portion, reader) ?? wanted.limit };
  let given = 0;
  for (let answer = portion; ; answer = await reader.askExactly(again)) {
    let seen = 0;
    try {
      for await (const chunk of chunksOf(answer)) {
        seen += chunk.length;
        const fresh = seen - given;
        if (fresh <= 0) continue;
        given = seen;
        patience.progress();
        yield fresh < chunk.length ? chunk.subarray(chunk.length - fresh) : chunk;
      }
      if (seen < given) throw changed();
      return;
    } catch (error) {
      // A spreadsheet carries the time at which it was made.
      if (wanted.format === "xlsx") throw error;
      await patience.after(error, answer);
    }
  }
}

/** How many positions the answer covers: asking for exactly these brings the same again, also from a dataset that grows. */
function covered({ at, numbers }: Portion, { sieve }: DatasetReader): number | undefined {
  const { count, limit, total } = numbers;
  if (!sieve.filtered) return count;
  return total === undefined ? undefined : Math.min(limit || Number.POSITIVE_INFINITY, total - at);
}

async function* chunksOf(portion: Portion): AsyncGenerator<Uint8Array, void> {
  const { body } = portion;
  if (body instanceof Uint8Array) return yield body;
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
    discard(portion);
  }
}

function changed(): ApifyResponseError {
  return new ApifyResponseError(
    "dataset.downloadItems: the connection was lost, and asked again the server gives less than before.",
    200,
    undefined,
    { clientMethod: "dataset.listItems", httpMethod: "GET" },
  );
}
