import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A website of 31 pages to crawl: every page links to two others, as a tree, and back to the start. */
export async function startSite(): Promise<{ url: string; visits: string[]; close(): void }> {
  const visits: string[] = [];
  const server = createServer(({ url = "/" }, response) => {
    visits.push(url);
    const page = Number(url.slice(1) || 1);
    const links = [1, 2 * page, 2 * page + 1].filter((each) => each <= 31);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      links.map((each) => `<a href="/${each === 1 ? "" : each}">${each}</a>`).join("\n"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, visits, close: () => server.close() };
}
