import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { type Document, endpoints } from "../endpoints.js";
import { without } from "../schema-walk.js";
import { modelName } from "./names.js";

const { factory } = ts;

/**
 * schema.ts: what openapi-typescript makes of the document, with its schemas lifted out: each `components["schemas"]["X"]`
 * becomes `models.X`, and the section itself goes. It is the largest file that users install, so what every operation is
 * refused with stands there once, and what a path or an operation lacks is not said.
 */
export async function schema(document: Document): Promise<string> {
  // It has to be a copy, since openapi-typescript changes what it is given. Examples are for mocks, and no matter of types.
  const copy = without(document, (key) => key === "example" || key === "examples");
  markDeprecated(copy);
  const nodes = await openapiTS(copy as unknown as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  const refusals = new Map<string, ts.TypeElement>();
  const kept = nodes
    .filter((node) => !isEmptyDeclaration(node))
    .map((node) => gathered(withoutSchemas(withoutLack(node)), refusals));
  const text = astToString([...kept, declaration(refusals)]).replace(
    /\bcomponents\["schemas"\]\["([^"]+)"\]/g,
    (_, name: string) => `models.${modelName(name)}`,
  );
  const left = /components\["schemas"\][^;]*/.exec(text);
  if (left) throw new Error(`a schema stayed behind in schema.ts: ${left[0]}`);
  return `import type * as models from "./models.js";\n\n${text}`;
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

/** The same, with some of its nodes replaced, or gone. */
function changed(root: ts.Node, change: (node: ts.Node) => ts.Node | undefined): ts.Node {
  const result = ts.transform(root, [
    (context) => {
      const visit = (node: ts.Node): ts.Node | undefined => {
        const replaced = change(node);
        return replaced === node ? ts.visitEachChild(node, visit, context) : replaced;
      };
      return (node) => visit(node) ?? node;
    },
  ]);
  return result.transformed[0]!;
}

/** What openapi-fetch has to be told: without them it would take any query, and not know that there is no answer. */
const told = ["query", "content"];

/** Without the other members that are `?: never`. */
const withoutLack = (root: ts.Node) =>
  changed(root, (node) => {
    const lack = ts.isPropertySignature(node) && node.type?.kind === ts.SyntaxKind.NeverKeyword;
    return lack && !told.includes((node.name as ts.Identifier).text) ? undefined : node;
  });

/** The section `schemas` of `components`. */
const withoutSchemas = (root: ts.Node) =>
  changed(root, (node) => {
    const section = ts.isPropertySignature(node) && node.type && ts.isTypeLiteralNode(node.type);
    return section && (node.name as ts.Identifier).text === "schemas" ? undefined : node;
  });

/** Moves the shared refusals of operations into `refusals`, by status. */
const gathered = (root: ts.Node, refusals: Map<string, ts.TypeElement>) =>
  changed(root, (node) => {
    if (!ts.isTypeLiteralNode(node)) return node;
    const shared = node.members.filter(isRefusal);
    if (shared.length === 0) return node;
    const statuses = shared.map((member) => {
      const status = (member.name as ts.NumericLiteral).text;
      const known = refusals.get(status) ?? member;
      if (astToString(known) !== astToString(member))
        throw new Error(`two kinds of refusal have the status ${status}`);
      refusals.set(status, member);
      return factory.createLiteralTypeNode(factory.createNumericLiteral(status));
    });
    const own = node.members.filter((member) => !isRefusal(member));
    const picked = factory.createTypeReferenceNode("Pick", [
      factory.createTypeReferenceNode("refusals"),
      factory.createUnionTypeNode(statuses),
    ]);
    return factory.createIntersectionTypeNode([factory.createTypeLiteralNode(own), picked]);
  });

/** `404: components["responses"]["NotFound"]`. */
function isRefusal(member: ts.TypeElement): member is ts.PropertySignature {
  return (
    ts.isPropertySignature(member) &&
    ts.isNumericLiteral(member.name) &&
    Number(member.name.text) >= 400 &&
    member.type !== undefined &&
    ts.isIndexedAccessTypeNode(member.type)
  );
}

function declaration(refusals: ReadonlyMap<string, ts.TypeElement>): ts.Node {
  const members = [...refusals].sort(([a], [b]) => Number(a) - Number(b)).map(([, node]) => node);
  return factory.createInterfaceDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    "refusals",
    [],
    [],
    members,
  );
}
