import { clientFor, parsed, sharedUsage } from "./arguments.js";
import { print } from "./terminal.js";

const usage = `Usage: apify-openapi-client log RUN [OPTIONS]

Prints the log of a run or a build.

  --follow           goes on until the run has finished
${sharedUsage}`;

/** `log`: of a run, as it is or as it grows. */
export async function log(args: string[]): Promise<void> {
  const given = parsed(args, usage, ["a run"], { follow: { type: "boolean" } });
  if (!given) return;
  const { values, positionals } = given;
  const client = clientFor(values["token-file"]);
  const tell = (line: string) => print(values.json ? JSON.stringify({ line }) : line);
  try {
    const source = client.log(positionals[0]!);
    if (values.follow) {
      for await (const line of source.stream().lines()) tell(line);
      return;
    }
    const text = await source.get();
    if (text === undefined) throw new Error(`There is no log of "${positionals[0]}".`);
    for (const line of text.replace(/\n$/, "").split("\n")) tell(line);
  } finally {
    await client.close();
  }
}
