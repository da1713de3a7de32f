import { decodeUtf8 } from "#platform";
import type { Build, WebhookEventType } from "../../generated/models.js";
import { WebhookDispatchCollectionClient, WebhookOperations } from "../../generated/resources.js";
import { ApifyArgumentError } from "../errors.js";
import type { Dictionary, Known, Run } from "./types.js";

/** One webhook. */
export class WebhookClient extends WebhookOperations {
  /** The calls that this webhook made. */
  dispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(this.context, this.child("/dispatches"));
  }
}

type KnownEvent = Known<WebhookEventType>;

/** Event types of runs in the API's document. */
export type RunEventType = Extract<KnownEvent, `ACTOR.RUN.${string}`>;
/** Event types of builds. */
export type BuildEventType = Extract<KnownEvent, `ACTOR.BUILD.${string}`>;

// With an open string, `switch (payload.eventType)` could not narrow the type; with a member of an enum it can.
/** An event type that is not in the API's document. */
export declare enum UnknownEventType {
  event = "",
}

/** Properties of every payload, unless a payload template changes them. */
interface AnyPayload {
  /** The account that the webhook belongs to. */
  readonly userId: string;
  /** When it happened, ISO 8601. */
  readonly createdAt: string;
}

/** The payload for an event of a run. */
export interface RunWebhookPayload<Item extends object = Dictionary> extends AnyPayload {
  /** What happened to the run, as `ACTOR.RUN.SUCCEEDED`. */
  readonly eventType: RunEventType;
  /** Which run it happened to. */
  readonly eventData: {
    /** The ID of the Actor that ran. */
    readonly actorId: string;
    /** The ID of the task that was started; null or absent if the Actor itself was. */
    readonly actorTaskId?: string | null | undefined;
    /** The run's ID, for `apify.run(id)`. */
    readonly actorRunId: string;
  };
  /** The run as it was then. */
  readonly resource: Run<Item>;
}

/** The payload for an event of a build. */
export interface BuildWebhookPayload extends AnyPayload {
  /** What happened to the build, as `ACTOR.BUILD.FAILED`. */
  readonly eventType: BuildEventType;
  /** Which build it happened to. */
  readonly eventData: {
    /** The ID of the Actor that was built. */
    readonly actorId: string;
    /** The build's ID, for `apify.build(id)`. */
    readonly actorBuildId: string;
  };
  /** The build as it was then. */
  readonly resource: Build;
}

/** The payload of `webhook.test()`. */
export interface TestWebhookPayload extends AnyPayload {
  /** Always TEST. */
  readonly eventType: Exclude<KnownEvent, RunEventType | BuildEventType>;
  /** What it happened to, as far as the API tells. */
  readonly eventData?: Dictionary | null | undefined;
  /** The run or build that it is about, if any. */
  readonly resource?: Dictionary | null | undefined;
}

/** The payload of any other event. */
export interface UnknownWebhookPayload extends AnyPayload {
  /** The event type. */
  readonly eventType: UnknownEventType;
  /** What it happened to, as far as the API tells. */
  readonly eventData?: Dictionary | null | undefined;
  /** The run or build that it is about, if any. */
  readonly resource?: Dictionary | null | undefined;
}

/** The payload of a webhook, discriminated by `eventType`. */
export type WebhookPayload<Item extends object = Dictionary> =
  | RunWebhookPayload<Item>
  | BuildWebhookPayload
  | TestWebhookPayload
  | UnknownWebhookPayload;

const runEvents = [
  "ACTOR.RUN.CREATED",
  "ACTOR.RUN.SUCCEEDED",
  "ACTOR.RUN.FAILED",
  "ACTOR.RUN.ABORTED",
  "ACTOR.RUN.TIMED_OUT",
  "ACTOR.RUN.RESURRECTED",
] as const satisfies readonly RunEventType[];
const buildEvents = [
  "ACTOR.BUILD.CREATED",
  "ACTOR.BUILD.SUCCEEDED",
  "ACTOR.BUILD.FAILED",
  "ACTOR.BUILD.ABORTED",
  "ACTOR.BUILD.TIMED_OUT",
] as const satisfies readonly BuildEventType[];

/** Required properties of a payload for these events, all strings. */
interface Shape {
  readonly events: readonly string[];
  readonly eventData: readonly string[];
  readonly resource: readonly (keyof Run & keyof Build)[];
}

const shapes: readonly Shape[] = [
  { events: runEvents, eventData: ["actorId", "actorRunId"], resource: ["id", "status"] },
  { events: buildEvents, eventData: ["actorId", "actorBuildId"], resource: ["id", "status"] },
];

/**
 * Parses what a webhook has sent: the body as text, as bytes, or already parsed. Accepts unknown events. Throws an
 * `ApifyArgumentError` for a body that is not a default payload; a webhook may have a payload template of its own.
 *
 * @example
 * ```ts
 * import { parseWebhookPayload } from "apify-openapi-client";
 *
 * export async function POST(request: Request): Promise<Response> {
 *   const payload = parseWebhookPayload(await request.text());
 *   if (payload.eventType === "ACTOR.RUN.SUCCEEDED") {
 *     const { items } = await apify.dataset(payload.resource.defaultDatasetId).listItems();
 *     console.log(items.length);
 *   }
 *   return new Response();
 * }
 * ```
 */
export function parseWebhookPayload<Item extends object = Dictionary>(
  body: string | Uint8Array | object,
): WebhookPayload<Item> {
  const payload = object("body", parsed(body));
  texts("", payload, ["userId", "createdAt", "eventType"]);
  const shape = shapes.find(({ events }) => events.includes(payload.eventType as string));
  if (shape) {
    texts("eventData.", object("eventData", payload.eventData), shape.eventData);
    texts("resource.", object("resource", payload.resource), shape.resource);
  }
  return payload as unknown as WebhookPayload<Item>;
}

function parsed(body: string | Uint8Array | object): unknown {
  const bytes = body instanceof Uint8Array ? decodeUtf8(body) : body;
  if (typeof bytes !== "string") return bytes;
  try {
    return JSON.parse(bytes.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ApifyArgumentError("The body of the webhook call is not JSON.", "body", { cause });
  }
}

function object(name: string, value: unknown): Dictionary {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Dictionary;
  }
  throw unfit(`${name} is not an object`);
}

function texts(place: string, value: Dictionary, fields: readonly string[]): void {
  for (const field of fields) {
    if (typeof value[field] !== "string") throw unfit(`${place}${field} is not text`);
  }
}

function unfit(what: string): ApifyArgumentError {
  return new ApifyArgumentError(
    `This is not what a webhook sends: ${what}. A webhook with a payload template sends what that says.`,
  );
}
