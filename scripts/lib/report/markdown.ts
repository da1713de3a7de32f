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
  const rows = (wanted: (change: Change) => boolean) => changes.filter(wanted).map(row);
  const parts = [
    `# Change report\n\n${origin}, ${version}: ${outcome}`,
    `Proposed release: **${step}**\n\n${summary(report)}`,
    section("Does not fit: nothing can be written until this does", review.misfits),
    section("Names that need review", [
      ...review.unnamed.map(unnamed),
      ...review.rowsWithoutOperation.map((each) => `${each}: its operation is gone`),
    ]),
    section(
      "Breaking (major)",
      rows(({ step: each }) => each === "major"),
    ),
    section(
      "Types (minor): what answers may lack now, breaking for the compiler only",
      rows(({ impact, step: each }) => impact === "breaking" && each === "minor"),
    ),
    section(
      "Additive (minor)",
      rows(({ impact }) => impact === "additive"),
    ),
    section(
      "Invisible",
      rows(({ impact }) => impact === "invisible"),
    ),
    section("Repairs", repairs(report)),
    section("Additions", additions(report)),
    section("Wants a look", review.others.map(describe)),
  ];
  return cut(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

/** `0 operations added, 0 removed, …`, a line a subject. */
function summary({ counts, changes }: ChangeReport): string {
  const { operations, schemas, upstream } = counts;
  const tally = (impact: Change["impact"]) =>
    `${changes.filter((each) => each.impact === impact).length} ${impact}`;
  return list([
    `${many(operations.added, "operation")} added, ${operations.removed} removed, ${operations.renamed} renamed for users`,
    `${many(schemas.added, "schema")} added, ${schemas.removed} removed, ${schemas.renamed} renamed`,
    upstream === undefined
      ? "what upstream renamed is not known: the document is our own, or spec/upstream.json is missing"
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

function repairs({ review: { repairs } }: ChangeReport): string[] {
  return [
    `${repairs.hit.length} hit`,
    ...repairs.noLonger.map((id) => `no longer needed, upstream is right: ${id}`),
    ...repairs.gone.map((id) => `its target is gone: ${id}`),
  ];
}

function additions({ review: { additions } }: ChangeReport): string[] {
  return [
    `${additions.hit} hit`,
    ...additions.caughtUp.map((subject) => `upstream has caught up: ${subject}`),
  ];
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `## ${title}\n\n${list(lines)}`;
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
  const parts = ["The API's document has changed.", ...sections(report.changes)];
  return `---\n"${name}": ${release}\n---\n\n${parts.join("\n\n")}\n`;
}

function sections(changes: readonly Change[]): string[] {
  const told = (title: string, wanted: (change: Change) => boolean) => {
    const rows = changes.filter(wanted);
    return rows.length === 0 ? [] : [`**${title}**\n\n${rows.map(entry).join("\n")}`];
  };
  return [
    ...told("Breaking", ({ step }) => step === "major"),
    ...told("Types", ({ impact, step }) => impact === "breaking" && step === "minor"),
    ...told("New", ({ impact }) => impact === "additive"),
  ];
}

function entry({ subjects, what }: Change): string {
  return `- ${subjects.map((each) => `\`${each}\``).join(", ")}: ${what}`;
}
