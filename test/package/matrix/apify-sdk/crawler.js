// A crawler with the storages of its run, from page to page of a site.
import { Actor } from "apify";
import { CheerioCrawler } from "crawlee";

await Actor.init();
const { url } = await Actor.getInput();
const crawler = new CheerioCrawler({
  requestHandler: async ({ $, request, enqueueLinks, pushData }) => {
    await pushData({ url: request.url, title: $("title").text() });
    await enqueueLinks();
  },
});
const { requestsFinished, requestsFailed } = await crawler.run([url]);
await Actor.setValue("OUTPUT", { requestsFinished, requestsFailed });
await Actor.exit();
