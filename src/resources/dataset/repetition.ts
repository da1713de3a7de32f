import { datasetListItems } from "../../../generated/late-operations.js";
import { repetition } from "../../core/page-walk.js";
import type { Portion } from "./reader.js";

/** Notices a server that ignores `offset`, and so would give the same items for ever. */
export class RepetitionGuard {
  #place: number | undefined;
  #length = 0;
  #start = "";

  /** Before an answer is read: whether it says that it begins where the one before did. */
  beginning({ numbers, offset }: Portion): void {
    const same = numbers.offset !== undefined && numbers.offset === this.#place;
    if (same && numbers.offset !== offset) throw repetition(datasetListItems, `offset ${offset}`);
    this.#place = numbers.offset;
  }

  /** After it: whether it held as many items as the one before, from the same on, where there should be none. */
  end({ numbers, at }: Portion, length: number, first: unknown): void {
    const start = first === undefined ? "" : JSON.stringify(first);
    const beyond = !(at < (numbers.total ?? Number.NaN));
    if (beyond && start !== "" && start === this.#start && length === this.#length) {
      throw repetition(datasetListItems, `offset ${at}`);
    }
    this.#length = length;
    this.#start = start;
  }
}
