/** What several flow files share. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What a program printed and how it ended. `input` is an ES module. */
export async function program(input, env = {}, { cwd = process.cwd() } = {}) {
  return command(process.execPath, ["--input-type=module", "-e", input], env, { cwd });
}

/** The same for any command. */
export async function command(file, args, env = {}, { cwd = process.cwd() } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const [out, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  clearTimeout(timer);
  return { code, out, complaints };
}

/** A request to the API without any client, so that both sides are looked at in the same way. */
export async function api(method, path, body) {
  const response = await fetch(`${process.env.APIFY_API_BASE_URL}/v2${path}`, {
    method,
    headers: {
      authorization: `Bearer ${process.env.APIFY_TOKEN}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.text();
  try {
    const parsed = JSON.parse(answer);
    return parsed?.data ?? parsed;
  } catch {
    return answer;
  }
}

/** The program of an Actor's run on the platform: a run that waits on the sandbox, and what the platform tells it. */
export async function asRun(source, { input = {}, env = {} } = {}) {
  const run = await api("POST", "/actors/me~waiting/runs", input);
  const { id, defaultDatasetId, defaultKeyValueStoreId, defaultRequestQueueId } = run;
  const ended = await program(source, {
    APIFY_IS_AT_HOME: "1",
    ACTOR_RUN_ID: id,
    ACTOR_ID: run.actId,
    ACTOR_DEFAULT_DATASET_ID: defaultDatasetId,
    ACTOR_DEFAULT_KEY_VALUE_STORE_ID: defaultKeyValueStoreId,
    ACTOR_DEFAULT_REQUEST_QUEUE_ID: defaultRequestQueueId,
    APIFY_API_PUBLIC_BASE_URL: process.env.APIFY_API_BASE_URL,
    APIFY_LOG_LEVEL: "WARNING",
    CRAWLEE_PURGE_ON_START: "0",
    ...env,
  });
  const { statusMessage, status } = await api("GET", `/actor-runs/${id}`);
  return {
    code: ended.code,
    out: ended.out,
    complaints: ended.code === 0 ? "" : ended.complaints,
    status,
    statusMessage,
    items: await api("GET", `/datasets/${defaultDatasetId}/items`),
    ids: {
      run: id,
      dataset: defaultDatasetId,
      store: defaultKeyValueStoreId,
      queue: defaultRequestQueueId,
    },
  };
}

/** A result without the IDs that differ from side to side. */
export function plain({ ids: _, ...rest }) {
  return rest;
}
