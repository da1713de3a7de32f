import type { Change, Step } from "./change.js";
import type { ChangeReport } from "./report.js";

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
    return rows.length === 0 ? [] : [`**${title}**\n\n${rows.map(row).join("\n")}`];
  };
  return [
    ...told("Breaking", ({ step }) => step === "major"),
    ...told("Types", ({ impact, step }) => impact === "breaking" && step === "minor"),
    ...told("New", ({ impact }) => impact === "additive"),
  ];
}

function row({ subjects, what }: Change): string {
  return `- ${subjects.map((each) => `\`${each}\``).join(", ")}: ${what}`;
}
