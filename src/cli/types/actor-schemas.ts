import type { ApifyClient } from "../../client.js";
import { didYouMean } from "../../core/nearest.js";
import { ApifyApiError } from "../../errors.js";
import type { Actor, Build, Task } from "../../index.js";
import { type BuildSchemas, schemasOf } from "./build-schemas.js";

/** An Actor or a task, by its ID or name. */
export interface Subject {
  readonly kind: "actor" | "task";
  readonly reference: string;
}

/** The schemas of an Actor, or of the Actor that a task runs. */
export interface ActorSchemas extends BuildSchemas {
  readonly kind: Subject["kind"];
  /** `username/name`. */
  readonly name: string;
  /** The names in the registry: its own, and the ID if it was named by that. */
  readonly keys: readonly string[];
  readonly actId: string;
  readonly buildNumber: string;
}

export async function readSchemas(
  client: ApifyClient,
  subject: Subject,
  buildTag: string | undefined,
): Promise<ActorSchemas> {
  const read = subject.kind === "actor" ? readActor : readTask;
  try {
    return await read(client, subject.reference, buildTag);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${subject.reference}: ${message}`, { cause: error });
  }
}

async function readActor(
  client: ApifyClient,
  reference: string,
  buildTag: string | undefined,
): Promise<ActorSchemas> {
  const build = await buildOf(client, reference, buildTag);
  const name = fullName(reference) ?? nameOf(await actorOf(client, reference));
  return await schemas(client, { kind: "actor", reference }, name, build);
}

async function readTask(
  client: ApifyClient,
  reference: string,
  buildTag: string | undefined,
): Promise<ActorSchemas> {
  const task = await client.task(reference).get();
  if (!task) throw new Error(`there is no such task, or the token may not see it. ${advice}`);
  const build = await buildOf(
    client,
    task.actId as string,
    buildTag ?? task.options?.build ?? undefined,
  );
  const name = fullName(reference) ?? nameOf(task);
  return await schemas(client, { kind: "task", reference }, name, build);
}

async function schemas(
  client: ApifyClient,
  { kind, reference }: Subject,
  name: string,
  build: Build,
): Promise<ActorSchemas> {
  const isId = !/[/~]/.test(reference);
  const { actId, buildNumber } = build as { actId: string; buildNumber: string };
  const found = await schemasOf(client, build);
  return { kind, name, keys: isId ? [name, reference] : [name], actId, buildNumber, ...found };
}

const advice =
  "Look at the spelling; what is private needs the token of an account that may see it (APIFY_TOKEN, or --token-file).";

async function actorOf(client: ApifyClient, reference: string): Promise<Actor> {
  const actor = await client.actor(reference).get();
  if (actor) return actor;
  throw new Error(`there is no such Actor, or the token may not see it. ${advice}`);
}

/** `username/name`, if the reference has both. */
function fullName(reference: string): string | undefined {
  const [, username, name] = /^([^/~]+)[/~]([^/~]+)$/.exec(reference) ?? [];
  return username && `${username}/${name}`;
}

const nameOf = ({ username, name }: Pick<Actor | Task, "username" | "name">) =>
  username ? `${username}/${name}` : (name as string);

/** The build with this tag or number, or the default build. */
async function buildOf(
  client: ApifyClient,
  reference: string,
  tagOrNumber: string | undefined,
): Promise<Build> {
  const build =
    tagOrNumber === undefined
      ? await defaultBuild(client, reference)
      : await client.build(await buildId(client, reference, tagOrNumber)).get();
  if (build) return build;
  throw new Error("its build is gone. Build the Actor, or name another build with --build.");
}

async function defaultBuild(client: ApifyClient, reference: string): Promise<Build | undefined> {
  try {
    return await (await client.actor(reference).defaultBuild()).get();
  } catch (error) {
    // If the Actor does not exist, that is the clearer message.
    if (ApifyApiError.is(error)) await actorOf(client, reference);
    throw error;
  }
}

async function buildId(
  client: ApifyClient,
  reference: string,
  tagOrNumber: string,
): Promise<string> {
  const { taggedBuilds } = await actorOf(client, reference);
  const tagged = Object.entries(taggedBuilds ?? {}).flatMap(([tag, build]) =>
    build ? [{ tag, ...build }] : [],
  );
  const known = tagged.find(
    ({ tag, buildNumber }) => tag === tagOrNumber || buildNumber === tagOrNumber,
  );
  if (known?.buildId) return known.buildId;
  for await (const { id, buildNumber } of client.actor(reference).builds().list({ desc: true })) {
    if (id && buildNumber === tagOrNumber) return id;
  }
  const tags = tagged.map(({ tag, buildNumber }) => `${tag} (${buildNumber})`).join(", ");
  const names = tagged.map(({ tag }) => tag);
  throw new Error(
    `it has no build "${tagOrNumber}".${didYouMean(tagOrNumber, names)} Its tags: ${tags || "none"}.`,
  );
}
