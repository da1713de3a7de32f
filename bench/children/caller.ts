import { clients } from "./clients.js";
import type { Cost, Job } from "./job.js";

/** One client in a process of its own, so that what it costs is what the process costs: `caller <name> <baseUrl>`. */
const [name, baseUrl] = process.argv.slice(2);
const client = await clients[name as keyof typeof clients](baseUrl!);

/** Many, so that no limit is reached: what a limiter costs shows all the same. */
const resources = 2000;

async function run({ what, encoding, concurrency, count }: Job): Promise<Cost> {
  let left = count;
  const caller = async () => {
    while (left-- > 0) {
      const id = `${encoding}-${left % resources}`;
      await (what === "post" ? client.post(id) : client.get(id));
    }
  };
  const before = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const millis = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { cpuMicros: (user + system) / count, perSecond: (count / millis) * 1000 };
}

process.on("message", (job: Job) => {
  void run(job).then((cost) => process.send?.(cost));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
