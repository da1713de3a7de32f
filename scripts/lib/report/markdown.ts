import { describe } from "../normalize/context.js";
import type { Change, Step } from "./change.js";
import type { ChangeReport } from "./report.js";

/** GitHub takes no longer body of a pull request. */
const MOST_CHARACTERS = 60_000;
const EXAMPLES = 3;

export interface Heading {
  origin: string;
  version: string;
  outcome: string;
}

/** The report as the maintainer reads it: what to decide first, then what the release will say. */
export function markdown(report: ChangeReport, { origin, version, outcome }: Heading): string {
  const { changes, review, step } = report;
  const { repairs, additions } = review;
  const rows = (kind: Kind) => changes.filter((each) => kindOf(each) === kind).map(row);
  const sections: [title: string, lines: string[]][] = [
    ["Does not fit: nothing can be written until this does", review.misfits],
    [
      "Names that need review",
      [
        ...review.unnamed.map(unnamed),
        ...review.rowsWithoutOperation.map((each) => `${each}: its operation is gone`),
      ],
    ],
    ["To decide: file, line and change", report.decisions],
    ["Breaking (major)", rows("breaking")],
    ["Types (minor): what answers may lack now, breaking for the compiler only", rows("types")],
    ["Additive (minor)", rows("additive")],
    ["Invisible", rows("invisible")],
    [
      "Repairs",
      [
        `${repairs.hit.length} hit`,
        ...repairs.noLonger.map((id) => `no longer needed, upstream is right: ${id}`),
        ...repairs.gone.map((id) => `its target is gone: ${id}`),
      ],
    ],
    [
      "Additions",
      [
        `${additions.hit} hit`,
        ...additions.caughtUp.map((subject) => `upstream has caught up: ${subject}`),
      ],
    ],
    ["Wants a look", review.others.map(describe)],
  ];
  const parts = [
    `# Change report\n\n${origin}, ${version}: ${outcome}\n\nCompared with ${report.baseline}.`,
    `Proposed release: **${step}**\n\n${summary(report)}`,
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => `## ${title}\n\n${list(lines)}`),
  ];
  return cut(`${parts.join("\n\n")}\n`);
}

type Kind = Change["impact"] | "types";

const kindOf = ({ impact, step }: Change): Kind =>
  impact === "breaking" && step === "minor" ? "types" : impact;

/** `0 operations added, 0 removed, …`, a line a subject. */
function summary({ counts, changes }: ChangeReport): string {
  const { operations, schemas, upstream } = counts;
  const tally = (impact: Change["impact"]) =>
    `${changes.filter((each) => each.impact === impact).length} ${impact}`;
  return list([
    `${many(operations.added, "operation")} added, ${operations.removed} removed, ${operations.renamed} renamed for users`,
    `${many(schemas.added, "schema")} added, ${schemas.removed} removed, ${schemas.renamed} renamed`,
    upstream === undefined
      ? "what upstream renamed is not known: spec/upstream.json is missing"
      : `renamed upstream, invisible: ${many(upstream.operationIds, "operationId")}, ${many(upstream.models, "model")}, ` +
        `${many(upstream.moved.operations, "operation")} on ${many(upstream.moved.paths, "path")} moved between acts and actors`,
    `rows below: ${tally("breaking")}, ${tally("additive")}, ${tally("invisible")}`,
  ]);
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function row({ subjects, what, step }: Change): string {
  // What was absorbed is told by examples; everything else by name.
  const shown = step === "none" ? subjects.slice(0, EXAMPLES) : subjects;
  const more = subjects.length > shown.length ? [`${subjects.length - shown.length} more`] : [];
  const names = [...shown.map((each) => `\`${each}\``), ...more].join(", ");
  return step === "none" ? `${what} (${names})` : `${names}: ${what}`;
}

function unnamed({ key, resource, copies }: ChangeReport["review"]["unnamed"][number]): string {
  const where = resource === undefined ? "below no resource" : `below \`${resource}\``;
  const also = copies.length > 0 ? `; the same row serves ${copies.join(", ")}` : "";
  return `\`${key}\` (${where}): no row in spec/operations.yaml, so only raw reaches it${also}`;
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf("\n", MOST_CHARACTERS);
  const left = text.slice(end).split("\n").length;
  return `${text.slice(0, end)}\n\n… and ${left} more lines: run \`npm run spec:sync -- --dry-run --json\`.\n`;
}

/**
 * The entry of the change log that a sync proposes, as a changeset. Undefined where there is nothing to release. Before 1.0.0
 * what is breaking is a minor release.
 */
export function changeset(report: ChangeReport, name: string, version: string): string | undefined {
  const { step } = report;
  if (step === "none") return undefined;
  const release: Step = step === "major" && version.startsWith("0.") ? "minor" : step;
  const titles = { Breaking: "breaking", Types: "types", New: "additive" };
  const sections = Object.entries(titles).flatMap(([title, kind]) => {
    const lines = report.changes.filter((each) => kindOf(each) === kind).map(row);
    return lines.length === 0 ? [] : [`**${title}**\n\n${list(lines)}`];
  });
  const text = ["The API's document has changed.", ...sections].join("\n\n");
  return `---\n"${name}": ${release}\n---\n\n${text}\n`;
}
