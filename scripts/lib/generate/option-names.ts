import ts from "typescript";

/** One of the declarations that a type consists of. */
interface Part {
  /** Undefined where it is written in place. */
  name?: string;
  properties: string[];
  omitted: ReadonlySet<string>;
}

/** The common options, which every method takes. */
const COMMON = "RequestOptions";

/** The properties of types, by syntax alone. */
export class OptionNames {
  readonly #declared = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();

  add(file: ts.SourceFile): void {
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        this.#declared.set(statement.name.text, statement);
      }
    }
  }

  /** In the order of the declarations, without the common options. */
  of(type: ts.TypeNode): string[] {
    const names = [...this.#parts(type)].flatMap(({ properties, omitted }) =>
      properties.filter((each) => !omitted.has(each)),
    );
    return [...new Set(names)];
  }

  /** Whether a type has a property from another one, declared here or not. */
  inherits(type: ts.TypeNode, from: string, property: string): boolean {
    return [...this.#parts(type)].some((each) => each.name === from && !each.omitted.has(property));
  }

  *#parts(type: ts.TypeNode, omitted: ReadonlySet<string> = new Set()): Generator<Part> {
    if (ts.isParenthesizedTypeNode(type)) yield* this.#parts(type.type, omitted);
    else if (ts.isTypeLiteralNode(type)) yield { properties: membersOf(type.members), omitted };
    else if (ts.isIntersectionTypeNode(type) || ts.isUnionTypeNode(type)) {
      for (const each of type.types) yield* this.#parts(each, omitted);
    } else if (ts.isTypeReferenceNode(type) || ts.isExpressionWithTypeArguments(type)) {
      const name = (ts.isTypeReferenceNode(type) ? type.typeName : type.expression).getText();
      yield* this.#named(name, type.typeArguments, omitted);
    }
  }

  *#named(
    name: string,
    [first, second]: readonly ts.TypeNode[] = [],
    omitted: ReadonlySet<string>,
  ): Generator<Part> {
    if (name === COMMON) return;
    if (name === "Omit" && first && second) {
      yield* this.#parts(first, new Set([...omitted, ...this.#literals(second)]));
    } else if (["Readonly", "Partial"].includes(name) && first) {
      yield* this.#parts(first, omitted);
    } else {
      const declared = this.#declared.get(name);
      const alias = declared && ts.isTypeAliasDeclaration(declared) ? declared.type : undefined;
      const { members, heritageClauses = [] } = (declared ??
        {}) as Partial<ts.InterfaceDeclaration>;
      yield { name, properties: members ? membersOf(members) : [], omitted };
      for (const base of alias ? [alias] : heritageClauses.flatMap(({ types }) => types)) {
        yield* this.#parts(base, omitted);
      }
    }
  }

  /** The texts of a union of literals. */
  #literals(type: ts.TypeNode): string[] {
    if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => this.#literals(each));
    if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
    if (!ts.isTypeReferenceNode(type)) return [];
    const declared = this.#declared.get(type.typeName.getText());
    return declared && ts.isTypeAliasDeclaration(declared) ? this.#literals(declared.type) : [];
  }
}

function membersOf(members: ts.NodeArray<ts.TypeElement>): string[] {
  return members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? name.text : []));
}
