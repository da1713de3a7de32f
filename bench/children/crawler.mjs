import { writeSync } from "node:fs";
import { Actor } from "apify";
import { CheerioCrawler } from "crawlee";

/** An Actor that crawls a site: its only start URL is `SITE`, whose links it follows. Writes its CPU when it ends, imports included. */
await Actor.init();
const crawler = new CheerioCrawler({
  async requestHandler({ request, $, enqueueLinks, pushData }) {
    await pushData({ url: request.url, title: $("title").text() });
    if (request.url === process.env.SITE) await enqueueLinks({ selector: "a" });
  },
});
await crawler.run([process.env.SITE]);
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(1, JSON.stringify({ cpuMillis: (user + system) / 1000 }));
});
await Actor.exit();
