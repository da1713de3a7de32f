/** A bar of a plot. */
export interface Bar {
  readonly label: string;
  readonly times: number;
}

const width = 720;
const labels = 300;
const height = 26;

/**
 * Bars of how many times better we are, as SVG; the line is the official client. Its colours follow the reader's theme, and the
 * scale is logarithmic, so that twice and thirty times are both to be seen.
 */
export function plot(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ times }) => times), 2);
  const space = width - labels - 70;
  const at = (times: number) => (Math.log(Math.max(times, 1)) / Math.log(most)) * space;
  const bottom = 50 + bars.length * height;
  const rows = bars.map(({ label, times }, row) => {
    const y = 44 + row * height;
    const length = Math.max(at(times), 1);
    return [
      `<text class="label" x="${labels - 10}" y="${y + 15}">${escaped(label)}</text>`,
      `<rect x="${labels}" y="${y}" width="${length.toFixed(1)}" height="20" rx="2"/>`,
      `<text x="${(labels + length + 6).toFixed(1)}" y="${y + 15}">${times.toFixed(1)}×</text>`,
    ].join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 10}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-weight: 600; font-size: 15px } .label { text-anchor: end }
rect { fill: #2f6fdb } line { stroke: #57606a; stroke-width: 1 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6ea8fe } line { stroke: #8b949e } }
</style>
<text class="title" x="10" y="22">${escaped(title)}</text>
${rows.join("\n")}
<line x1="${labels}" y1="36" x2="${labels}" y2="${bottom}"/>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
