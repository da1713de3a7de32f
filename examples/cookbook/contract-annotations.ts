/**
 * A step of a GitHub workflow: what a program sends that the API does not have becomes an annotation of the pull request, and the
 * step fails. `github-action.yml` is the workflow. Needs Prism, as in `../contract-test/package.json`.
 *
 * Prints:
 *
 *     ::error title=Apify API::GET /v2/datasets/D/items?cleaned=1: query: …
 *     1 violations
 */
import { ApifyClient } from "apify-openapi-client";
import { startContractServer } from "apify-openapi-client/testing";

const contract = await startContractServer({ failOnViolation: false });
await integration(new ApifyClient({ baseUrl: contract.url, token: "any" }));
await contract.close();

for (const { method, path, kind, message } of contract.violations) {
  const text = `${method} ${path}: ${kind}: ${message}`.replaceAll("%", "%25");
  console.log(`::error title=Apify API::${text.replaceAll("\n", "%0A")}`);
}
console.log(`${contract.violations.length} violations`);
if (contract.violations.length > 0) process.exitCode = 1;

/** Your own code in its place, with the mistake that it makes. */
async function integration(apify: ApifyClient): Promise<void> {
  await apify.dataset("D").pushItems([{ url: "https://example.com/" }]);
  const query = { cleaned: 1 };
  await apify.dataset("D").listItems({ query });
}
