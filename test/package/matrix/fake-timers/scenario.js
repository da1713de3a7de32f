/** What must not hang while timers stand still: the second start and push of a client, and Actors that push. */
import { startSandbox } from "apify-openapi-client/testing";

export async function scenario() {
  const sandbox = await startSandbox({
    actors: {
      "me/pusher": async ({ dataset }) => {
        for (let price = 1; price < 4; price++) await dataset.pushItems([{ price }]);
      },
    },
  });
  const client = sandbox.client();
  const actor = client.actor("me/pusher");
  const started = [await actor.start(), await actor.start(), await actor.call()];
  const runs = [];
  for (const { id } of started) runs.push(await client.run(id).waitForFinish());
  const own = client.dataset((await client.datasets().getOrCreate("own")).id);
  for (let price = 1; price < 4; price++) await own.pushItems([{ price }]);
  const counts = [];
  for (const run of runs) counts.push((await client.run(run).dataset().listItems()).total);
  const told = [...runs.map(({ status }) => status), ...counts, (await own.listItems()).total];
  await sandbox.close();
  return told.join(" ");
}

export const expected = "SUCCEEDED SUCCEEDED SUCCEEDED 3 3 3 3";
