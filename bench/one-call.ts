/**
 * A process that makes one call, or none, and is done: `one-call <address of a client> [baseUrl]`. It tells its parent how long
 * loading the client took, and the CPU of all that it did.
 */
const [client, baseUrl] = process.argv.slice(2);
const start = performance.now();
const { ApifyClient } = await import(client!);
const importMillis = performance.now() - start;
if (baseUrl) await new ApifyClient({ token: "bench", baseUrl }).dataset("plain-1").get();
const { user, system } = process.cpuUsage();
process.send?.({ importMillis, cpuMillis: (user + system) / 1000 }, () => process.disconnect());
