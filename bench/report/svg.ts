/** Of each plot: two stand side by side in a README, and on a phone letters keep nine tenths of their size. */
const width = 400;
const height = 324;

/** Where shapes go: below the title, with room for a label before and a number after each bar. */
export const area = { top: 54, bottom: height - 6, left: 172, right: width - 56 };

/**
 * A plot: its title, what is measured, and shapes in the `area`. Its colours follow the reader's theme, its ground too, since a page
 * may be dark where the system is not.
 */
export function svg(title: string, measured: string, shapes: readonly string[]) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: ${measured}`)}">
<style>
text { font: 13px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 15px } .measured { fill: #57606a }
.label { text-anchor: end } .group { font-weight: 600 }
.ground { fill: #fff } .ours { fill: #2f6fdb } .floor { fill: #8b949e } .official { fill: #d4803a } line { stroke: #57606a }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .measured { fill: #9ea7b3 } .ground { fill: #0d1117 } .ours { fill: #6ea8fe } line { stroke: #8b949e }
}
</style>
<rect class="ground" width="${width}" height="${height}"/>
<text class="title" x="10" y="22">${escaped(title)}</text>
<text class="measured" x="10" y="40">${escaped(measured)}</text>
${shapes.join("\n")}
</svg>
`;
}

/** A bar with what it stands for before it, and its number after it. */
export function bar(y: number, label: string, length: number, number: string, kind: string) {
  const middle = y + 14;
  const end = area.left + Math.max(length, 1);
  return [
    `<text class="label" x="${area.left - 8}" y="${middle}">${escaped(label)}</text>`,
    `<rect class="${kind}" x="${area.left}" y="${y}" width="${(end - area.left).toFixed(1)}" height="18" rx="2"/>`,
    `<text x="${(end + 6).toFixed(1)}" y="${middle}">${escaped(number)}</text>`,
  ].join("");
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
