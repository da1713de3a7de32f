import type { Habits, Stored } from "../support/dataset-server.js";

/** Repeatable chance. */
function chance(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    whole: (from: number, to: number) => from + Math.floor(random() * (to - from + 1)),
    often: (share: number) => random() < share,
    oneOf: <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)]!,
  };
}

type Chance = ReturnType<typeof chance>;

const lists = ["items", "pages"] as const;
const divided = ["json", "jsonl", "csv"] as const;
/** Their parts cannot be joined. */
const undivided = ["html", "xlsx", "xml", "rss"] as const;

/** A dataset, somebody who reads it, and a server with its habits, all by chance. */
export function scene(seed: number) {
  const random = chance(seed);
  const { whole, often, oneOf } = random;
  const alike = often(0.2);
  const items: Stored[] = Array.from({ length: whole(0, 250) }, (_, n) => ({
    n: alike ? 1 : n,
    empty: often(0.3),
    rows: whole(0, 3),
    text: oneOf("", "plain", "žluť", "𝕏\n]", 'a ] "b",', "</item>\n<td>"),
  }));
  const reading = readingBy(random, items.length);
  return { items, ...reading, habits: habitsBy(random, reading, items.length) };
}

export type Scene = ReturnType<typeof scene>;
type Reading = ReturnType<typeof readingBy>;

function readingBy({ whole, often, oneOf }: Chance, length: number) {
  const form = oneOf("items", ...lists, ...divided, ...undivided);
  const isList = form === "items" || form === "pages";
  const isDivided = !(undivided as readonly string[]).includes(form);
  const desc = often(0.3);
  const follow = isDivided && !desc && often(0.15);
  const dropping = oneOf<object>(
    ...[{}, {}, {}, { clean: true }],
    ...[{ skipEmpty: true }, { skipHidden: true }, { skipFailedPages: true }],
  );
  const expanding = oneOf<object>(
    ...[{}, {}, {}, {}, { unwind: ["x"] }, { view: "x" }, { simplified: true }],
  );
  const isExpanded = Object.keys(expanding).length > 0;
  const options: Record<string, unknown> = {
    ...(isList && often(0.7) ? { chunkSize: whole(1, 80) } : {}),
    ...(often(0.3) ? { offset: whole(0, length + 10) } : {}),
    ...(often(0.3) ? { limit: whole(0, length + 10) } : {}),
    ...(desc ? { desc } : {}),
    ...(follow ? { follow } : {}),
    ...dropping,
    ...expanding,
    ...oneOf<object>({}, {}, { fields: ["text", "n", "row"] }, { omit: ["text"] }),
    ...(isList ? {} : oneOf<object>({}, {}, { bom: often(0.5) }, { skipHeaderRow: true })),
  };
  return {
    form,
    isList,
    isDivided,
    isExpanded,
    isFiltered: isExpanded || Object.keys(dropping).length > 0,
    taken: isList ? oneOf("at once", "awaited") : oneOf("bytes", "stream", "to"),
    options,
  };
}

function habitsBy(
  { whole, often, oneOf }: Chance,
  { isDivided, isExpanded, isFiltered, options: { desc, follow } }: Reading,
  length: number,
): Habits {
  let looks = follow ? whole(1, 6) : Number.POSITIVE_INFINITY;
  let failures = often(0.2) ? whole(1, 4) : 0;
  const habits: Habits = {
    counts: oneOf("given", "scanned"),
    compresses: often(0.2),
    endsLines: often(0.5),
    datesFiles: true,
    instead(_, response) {
      if (response.req.url!.startsWith("/v2/actor-runs/R?")) {
        const data = { id: "R", status: looks-- > 0 ? "RUNNING" : "SUCCEEDED" };
        response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
        return true;
      }
      const fails = failures > 0 && often(0.3);
      if (fails) response.writeHead(503).end();
      if (fails) failures--;
      return fails;
    },
  };
  if (often(0.1)) Object.defineProperty(habits, "latencyMillis", { get: () => whole(0, 2) });
  // What cannot be joined is refused.
  if (often(isDivided ? 0.4 : 0.2)) habits.mostPerAnswer = whole(1, isDivided ? 100 : 250);
  if (often(0.4)) {
    let left = whole(1, 12);
    habits.breaksAfter = (_, bytes) =>
      often(0.5) && left-- > 0 && bytes > 0 ? whole(0, bytes) : undefined;
  }
  const shrinks = !follow && often(0.1);
  if (shrinks) {
    let left = whole(1, 3);
    habits.loses = () => {
      const most = often(0.3) && left-- > 0 ? 5 : 0;
      return { oldest: whole(0, most), newest: whole(0, most) };
    };
    // While others come in, no total tells that items are gone.
  } else if (follow || often(0.4)) {
    let left = whole(1, 60);
    habits.growsBy = () => {
      const more = often(0.4) && looks > 0 ? Math.min(left, whole(0, 7)) : 0;
      left -= more;
      return more;
    };
  }
  // The last look at a finished run is at all of it. Under a filter, positions are told by several answers.
  const isBehind = !follow && !isFiltered && often(0.2);
  if (isBehind) {
    let left = whole(1, 8);
    habits.changesBehind = () => (often(0.5) && left-- > 0 ? whole(1, 3) : 0);
  }
  // With `desc`, positions are told by the total. No other tells that items are gone, or a replica behind.
  if (!desc && !shrinks && often(0.4)) {
    const less = isBehind ? Math.min(whole(1, 40), length) : whole(1, 40);
    habits.claimsTotal = (real) => Math.max(0, real - less);
    if (isFiltered && !isExpanded && often(0.3)) habits.claimsTotal = (_, seen) => seen;
  }
  return habits;
}
