import { expect, test } from "vitest";
import { outline } from "../../../scripts/lib/generate/public-methods.js";

const SOURCE = `
import { Private } from "./elsewhere.js";
export interface Box { id: string }
export type Boxes = Box[];
type Hidden = string;
type Unwanted = "size" | "weight";
interface Sent { size: number; weight: number; name: string }
export interface PutOptions extends Omit<Sent, Unwanted>, RequestOptions { force?: boolean; stream?: boolean }
export interface RequestOptions { signal?: AbortSignal }
/** A box. */
export class BoxClient<Item> extends BoxOperations {
  /**
   * Puts items
   * into the box. It may be full.
   *
   * \`POST /v2/boxes/{boxId}/items\`
   */
  put(items: Item[], options: PutOptions = {}): ApiPromise<Box>;
  put(first: unknown, ...rest: unknown[]): ApiPromise<Box> {
    return this.#put(first, rest);
  }
  empty({ force }: { force?: boolean } = {}): Promise<void> {}
  get size(): number { return 1; }
  protected weigh(): void {}
  static of(): void {}
  #put(): void {}
  [Symbol.iterator]() {}
}
class Unknown { get(): void {} }
`;

test("the outline of a file: the public methods of its classes, by their first signature", () => {
  expect(outline(new Map([["src/box.ts", SOURCE]])).methods).toEqual([
    {
      className: "BoxClient",
      name: "put",
      parameters: ["items", "options?"],
      parameterTypes: "Item[] PutOptions",
      options: ["force", "stream", "name"],
      resultType: "ApiPromise<Box>",
      generics: ["Item"],
      summary: "Puts items into the box.",
      operation: "POST /v2/boxes/{boxId}/items",
    },
    {
      className: "BoxClient",
      name: "empty",
      parameters: ["options?"],
      parameterTypes: "{ force?: boolean }",
      options: ["force"],
      resultType: "Promise<void>",
      generics: ["Item"],
      summary: "",
      operation: undefined,
    },
  ]);
});

test("the outline of files: where the exported types are, the later one of two", () => {
  const { types } = outline(
    new Map([
      ["src/box.ts", SOURCE],
      ["generated/models.ts", "export interface Box { id: string }"],
    ]),
  );
  expect([...types]).toEqual([
    ["Box", "generated/models.ts#L1"],
    ["Boxes", "src/box.ts"],
    ["PutOptions", "src/box.ts"],
    ["RequestOptions", "src/box.ts"],
    ["BoxClient", "src/box.ts"],
  ]);
});
