import type { ActorDefinition } from "apify-openapi-client/testing";

const products = [
  { name: "Kettle", price: { now: 29, before: 45 } },
  { name: "Teapot", price: { now: 19 } },
  { name: "Tray", price: { now: 9, before: 12 } },
];

/** The Actors as they are on the sandbox. The schemas are those of their folders `.actor`. */
export const actors: Readonly<Record<string, ActorDefinition>> = {
  "me/catalog": {
    input: {
      title: "Catalog of a shop",
      type: "object",
      schemaVersion: 1,
      properties: {
        startUrls: {
          title: "Shops",
          type: "array",
          description: "Where to begin.",
          editor: "requestListSources",
        },
        currency: {
          title: "Currency",
          type: "string",
          description: "What prices are converted to.",
          editor: "select",
          enum: ["EUR", "CZK"],
          enumTitles: ["Euro", "Czech koruna"],
          default: "EUR",
        },
        maxProducts: {
          title: "Most products",
          type: "integer",
          description: "It ends after so many.",
          minimum: 1,
          default: 100,
        },
      },
      required: ["startUrls"],
    },
    dataset: {
      actorSpecification: 1,
      fields: {
        type: "object",
        properties: {
          name: { type: "string" },
          price: {
            type: "object",
            properties: {
              now: { type: "number" },
              before: { type: "number", description: "Only where the price was reduced." },
            },
            required: ["now"],
          },
        },
        required: ["name", "price"],
      },
    },
    run: async ({ input, dataset }) => {
      const found = products.slice(0, input.maxProducts);
      await dataset.pushItems(found);
      return { found: found.length, currency: input.currency };
    },
  },

  "me/reviews": {
    input: {
      title: "Reviews of products",
      type: "object",
      schemaVersion: 1,
      properties: {
        products: {
          title: "Products",
          type: "array",
          description: "Their names.",
          editor: "stringList",
        },
        onlyVerified: {
          title: "Only of customers",
          type: "boolean",
          description: "Leaves out who did not buy the product.",
          default: false,
        },
      },
      required: ["products"],
    },
    dataset: {
      actorSpecification: 1,
      fields: {
        type: "object",
        properties: {
          product: { type: "string" },
          stars: { type: "integer", minimum: 1, maximum: 5 },
        },
        required: ["product", "stars"],
      },
    },
    run: async ({ input, dataset }) => {
      for (const product of input.products as string[]) {
        await dataset.pushItems({ product, stars: product === "Tray" ? 5 : 3 });
      }
    },
  },
};
