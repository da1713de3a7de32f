import { decodeUtf8 } from "#platform";
import { datasetListItems } from "../../../generated/late-operations.js";
import { JsonLines, withoutMark } from "../../core/json-lines.js";
import { itemsIn } from "../../core/page.js";
import { joinBytes } from "../../transport/join-bytes.js";
import { nothingCame } from "./failures.js";
import type { Portion } from "./reader.js";

/** The items of one answer, as they arrive. */
export class ItemReader {
  readonly #portion: Portion;
  readonly #lines: JsonLines;
  readonly #skip: number;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #pending: Uint8Array | undefined;
  #ended = false;

  /** `skip` items at the start were given before. */
  constructor(portion: Portion, skip: number) {
    this.#portion = portion;
    this.#skip = skip;
    this.#lines = new JsonLines(skip);
    if (portion.body instanceof Uint8Array) this.#pending = portion.body;
    else this.#reader = portion.body.getReader();
  }

  /** How many items came, those that were passed over included. */
  get count(): number {
    return this.#lines.count;
  }

  /** Some items more; undefined at the end. Throws a `SyntaxError` for what is not JSON. */
  async next(): Promise<unknown[] | undefined> {
    if (!this.#ended && isWhole(this.#portion)) return this.#whole();
    while (!this.#ended) {
      const chunk = await this.#chunk();
      const items = chunk ? this.#lines.push(chunk) : this.#lines.end();
      this.#ended = chunk === undefined;
      if (items.length > 0) return items;
    }
    // No items are an answer of the API only where its headers say how many there are: proxies answer with nothing, too.
    const { numbers, response } = this.#portion;
    if (this.count === 0 && numbers.total === undefined) throw nothingCame(response);
    return undefined;
  }

  cancel(): void {
    this.#ended = true;
    this.#reader?.cancel().catch(() => {});
  }

  async #chunk(): Promise<Uint8Array | undefined> {
    if (this.#reader) return (await this.#reader.read()).value;
    const chunk = this.#pending;
    this.#pending = undefined;
    return chunk;
  }

  /** Not every server knows JSON Lines: what it sends instead is one JSON text. */
  async #whole(): Promise<unknown[]> {
    const chunks: Uint8Array[] = [];
    for (let chunk = await this.#chunk(); chunk; chunk = await this.#chunk()) chunks.push(chunk);
    this.#ended = true;
    const bytes = withoutMark(joinBytes(chunks));
    const items = itemsIn(datasetListItems, JSON.parse(decodeUtf8(bytes)), this.#portion.response);
    this.#lines.count = items.length;
    return items.slice(this.#skip);
  }
}

function isWhole({ wanted, response }: Portion): boolean {
  if (wanted.format === "json") return true;
  return /^\s*application\/json\s*(;|$)/i.test(response.headers.get("content-type") ?? "");
}
