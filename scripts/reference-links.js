import { Converter, PageEvent, ReflectionKind } from "typedoc";

const LINK = /<a href="\.\.\/[^"]+\.ts(?:#L\d+)?">(<code>(\w+)<\/code>)<\/a>/g;
const METHODS = "Every method";

/** Documents that are no guides, by heading. */
const BESIDE = [METHODS, "Examples", "Changelog"];

/**
 * A plugin of TypeDoc: documents are named after their headings and grouped, and what docs/api.md links to in the sources, the
 * reference has pages for.
 */
export function load({ converter, renderer }) {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const heading = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join(""))?.[1];
    document.name = heading;
    // A change log is headed by the name of the package.
    if (heading === document.project.name) {
      document.name = "Changelog";
      for (const part of document.content) part.text = part.text.replace(/^# .+$/m, "# Changelog");
    }
    document.frontmatter.group = BESIDE.includes(document.name) ? "Reference" : "Guides";
  });

  renderer.on(PageEvent.END, (page) => {
    if (page.model.name !== METHODS || !page.model.isDocument()) return;
    const types = page.project.getReflectionsByKind(
      ReflectionKind.Class | ReflectionKind.Interface | ReflectionKind.TypeAlias,
    );
    const from = page.url.split("/").length - 1;
    page.contents = page.contents.replace(LINK, (_link, text, name) => {
      const type = types.find((each) => each.name === name);
      if (!type)
        throw new Error(`docs/api.md links to ${name}, which the reference does not have.`);
      return `<a href="${"../".repeat(from)}${renderer.router.getFullUrl(type)}">${text}</a>`;
    });
  });
}
