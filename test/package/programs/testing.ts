import { startContractServer, startSandbox } from "apify-openapi-client/testing";

const sandbox = await startSandbox({ actors: { "me/one": ({ input }) => input } });
const server = await startContractServer();
console.log(sandbox.url, await sandbox.client().user().get(), server.violations.length);
await Promise.all([sandbox.close(), server.close()]);
