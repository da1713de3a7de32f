import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { type Document, endpoints } from "./document.js";
import { withoutExamples } from "./examples.js";
import { modelName } from "./names.js";

/**
 * schema.ts: what openapi-typescript makes of the document, with its schemas lifted out: each `components["schemas"]["X"]`
 * becomes `models.X`, and the section itself goes.
 */
export async function schema(document: Document): Promise<string> {
  // It has to be a copy: openapi-typescript changes what it is given.
  const copy = withoutExamples(document);
  markDeprecated(copy);
  const nodes = await openapiTS(copy as unknown as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  const kept = nodes.filter((node) => !isEmptyDeclaration(node)).map((node) => lifted(node));
  const text = `import type * as models from "./models.js";\n\n${astToString(kept)}`;
  const left = /components\["schemas"\][^;]*/.exec(text);
  if (left) throw new Error(`a schema stayed behind in schema.ts: ${left[0]}`);
  return text;
}

/** openapi-typescript looks for the mark at the parameter, not in its schema. */
function markDeprecated(document: Document): void {
  for (const { parameters } of endpoints(document)) {
    for (const parameter of parameters) {
      if (parameter.schema?.deprecated) Object.assign(parameter, { deprecated: true });
    }
  }
}

/** `webhooks` and `$defs`, which hold nothing. */
function isEmptyDeclaration(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ["webhooks", "$defs"].includes(node.name.text);
}

function lifted(root: ts.Node): ts.Node {
  const { factory } = ts;
  const result = ts.transform(root, [
    (context) => {
      const visit = (node: ts.Node): ts.Node | undefined => {
        if (isSchemaSection(node)) return undefined;
        const name = liftedName(node);
        if (name !== undefined) {
          const model = factory.createQualifiedName(factory.createIdentifier("models"), name);
          return factory.createTypeReferenceNode(model);
        }
        return ts.visitEachChild(node, visit, context);
      };
      return (node) => visit(node) ?? node;
    },
  ]);
  return result.transformed[0]!;
}

/** The member `schemas` of `components`. */
function isSchemaSection(node: ts.Node): boolean {
  return (
    ts.isPropertySignature(node) &&
    ts.isIdentifier(node.name) &&
    node.name.text === "schemas" &&
    node.type !== undefined &&
    ts.isTypeLiteralNode(node.type)
  );
}

/** X, where a node is `components["schemas"]["X"]`. */
function liftedName(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node)) return undefined;
  const section = node.objectType;
  if (!ts.isIndexedAccessTypeNode(section) || literalOf(section.indexType) !== "schemas") return;
  const name = literalOf(node.indexType);
  return name === undefined ? undefined : modelName(name);
}

function literalOf(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
    ? node.literal.text
    : undefined;
}
