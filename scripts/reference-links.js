import { PageEvent, ReflectionKind } from "typedoc";

const LINK = /<a href="\.\.\/[^"]+\.ts(?:#L\d+)?">(<code>(\w+)<\/code>)<\/a>/g;

/** A plugin of TypeDoc: what docs/api.md links to in the sources, the reference has pages for. */
export function load({ renderer }) {
  renderer.on(PageEvent.END, (page) => {
    if (page.url !== "documents/api.html") return;
    const types = page.project.getReflectionsByKind(
      ReflectionKind.Class | ReflectionKind.Interface | ReflectionKind.TypeAlias,
    );
    page.contents = page.contents.replace(LINK, (_link, text, name) => {
      const type = types.find((each) => each.name === name);
      if (!type)
        throw new Error(`docs/api.md links to ${name}, which the reference does not have.`);
      return `<a href="../${renderer.router.getFullUrl(type)}">${text}</a>`;
    });
  });
}
