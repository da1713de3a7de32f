import type { ActorFunction } from "../../../src/testing/index.js";

/** Goes on until it is told to stop. */
export const endless: ActorFunction = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

export const actors: Readonly<Record<string, ActorFunction>> = {
  "me/collector": async ({ input, dataset, store, log, setStatus }) => {
    log(`Collecting ${input.count}`);
    await dataset.pushItems(Array.from({ length: input.count }, (_, index) => ({ index })));
    await store.setRecord("summary", `${input.count} items`);
    setStatus("Collected");
    return { count: input.count };
  },
  "me/broken": () => {
    throw new Error("no such page");
  },
  "me/endless": endless,
  "me/second": ({ input, run }) => ({ input, id: run.id }),
  "apify/public": () => "done",
};
