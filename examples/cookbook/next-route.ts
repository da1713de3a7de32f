/**
 * A route of Next.js, `app/api/quotes/route.ts`: POST starts a run, and GET with the ID of the run gives its items once it has
 * finished. No request lasts long, so it fits where functions may not.
 *
 * Answers:
 *
 *     POST {"count":2}  202  {"id":"…"}
 *     GET ?id=…         202  {"status":"RUNNING"}
 *     GET ?id=…         200  [{"rank":1,"quote":"Know thyself."},{"rank":2,"quote":"Nothing in excess."}]
 */
import { ApifyClient, NotFoundError } from "apify-openapi-client";

const apify = new ApifyClient();
const collector = apify.actor("me/quote-collector");

export async function POST(request: Request): Promise<Response> {
  const { count } = (await request.json()) as { count?: unknown };
  if (!Number.isInteger(count)) return Response.json({ error: "count: a number" }, { status: 400 });
  // Whoever may call this route pays with your token: limit what a run can cost.
  const { id } = await collector.start({ count }, { memory: 256, timeout: 60 });
  return Response.json({ id }, { status: 202 });
}

export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  // Only runs of this Actor, and not all that the token may read.
  const run = /^\w{17}$/.test(id) ? await apify.run(id).get({ waitForFinish: 5 }) : undefined;
  const actor = await collector.get();
  if (run?.actId !== actor?.id) return Response.json({ error: "No such run" }, { status: 404 });
  if (run?.status !== "SUCCEEDED") return Response.json({ status: run?.status }, { status: 202 });
  try {
    const { items } = await apify
      .run(id)
      .dataset()
      .listItems({ fields: ["rank", "quote"] });
    return Response.json(items);
  } catch (error) {
    if (!NotFoundError.is(error)) throw error;
    return Response.json({ error: "The items are no longer there" }, { status: 410 });
  }
}
