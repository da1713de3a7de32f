import { setTimeout as sleep } from "node:timers/promises";
import type { ActorDefinition, ActorFunction } from "apify-openapi-client/testing";

const quotes = ["Well begun is half done.", "Know thyself.", "Nothing in excess.", "Time flies."];

/** The Actors that the examples work with, as they are on the sandbox. */
export const actors: Readonly<Record<string, ActorFunction | ActorDefinition>> = {
  "me/quote-collector": async ({ input, dataset, setStatus }) => {
    for (let rank = 1; rank <= input.count; rank++) {
      const quote = quotes[rank % quotes.length];
      await dataset.pushItems({ rank, quote, author: input.author ?? "Anonymous" });
      setStatus(`${rank} of ${input.count}`);
      await sleep(5);
    }
  },

  "me/word-counter": ({ input, log }) => {
    log(`Counting ${input.text.length} characters`);
    if (input.text === "") throw new Error("There is no text to count");
    return { words: input.text.split(/\s+/).length, characters: input.text.length };
  },

  "me/price-list": async ({ input, dataset }) => {
    await dataset.pushItems(priceList(input.count));
  },

  "me/paid-quotes": {
    pricingInfos: [
      {
        pricingModel: "PAY_PER_EVENT",
        pricingPerEvent: {
          actorChargeEvents: {
            quote: {
              eventTitle: "Quote",
              eventDescription: "A quote in the dataset",
              eventPriceUsd: 0.01,
            },
          },
        },
      },
    ],
    run: async ({ input, run, client, dataset, signal }) => {
      for (let rank = 1; rank <= input.count && !signal.aborted; rank++) {
        await client.run(run.id).charge({ eventName: "quote" });
        await dataset.pushItems({ rank, author: input.author });
      }
    },
  },
};

export function* priceList(count: number): Generator<{ id: number; price: number }> {
  for (let id = 1; id <= count; id++) yield { id, price: (id * 37) % 1000 };
}
