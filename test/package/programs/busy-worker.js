/** A worker with its client at module scope, as is usual: many calls of one resource, or an upload whose stream fails. */
import { ApifyClient } from "apify-openapi-client";

let store;

export default {
  async fetch({ url }) {
    const { pathname, searchParams } = new URL(url);
    const baseUrl = searchParams.get("baseUrl");
    store ??= new ApifyClient({ token: "token", baseUrl }).keyValueStore("store");
    try {
      await (pathname === "/upload" ? upload() : readMany(Number(searchParams.get("calls"))));
      return new Response("done");
    } catch (error) {
      return new Response(error.message, { status: 500 });
    }
  },
};

async function readMany(calls) {
  await Promise.all(Array.from({ length: calls }, () => store.getRecord("key")));
}

async function upload() {
  let parts = 0;
  const file = new ReadableStream({
    pull(controller) {
      if (parts++ > 2) throw new Error("the source broke");
      controller.enqueue(new TextEncoder().encode(`part ${parts};`));
    },
  });
  await store.setRecord("key", file, { contentType: "text/plain" });
}
