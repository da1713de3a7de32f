import ts from "typescript";

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** The common options, which every method takes. */
const COMMON = "RequestOptions";

/** Names of the properties of types, by syntax alone. */
export class OptionNames {
  readonly #declared = new Map<string, Declaration>();

  add(file: ts.SourceFile): void {
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        this.#declared.set(statement.name.text, statement);
      }
    }
  }

  /** In the order of the declarations, without the common options. */
  of(type: ts.TypeNode | undefined): string[] {
    return type ? [...new Set(this.#properties(type))] : [];
  }

  #properties(type: ts.TypeNode): string[] {
    if (ts.isParenthesizedTypeNode(type)) return this.#properties(type.type);
    if (ts.isTypeLiteralNode(type)) return membersOf(type.members);
    if (ts.isIntersectionTypeNode(type) || ts.isUnionTypeNode(type)) {
      return type.types.flatMap((each) => this.#properties(each));
    }
    if (!ts.isTypeReferenceNode(type)) return [];
    return this.#named(type.typeName.getText(), type.typeArguments);
  }

  #named(name: string, given: readonly ts.TypeNode[] = []): string[] {
    const [first, second] = given;
    if (name === "Omit" && first && second) {
      const omitted = new Set(this.#literals(second));
      return this.#properties(first).filter((each) => !omitted.has(each));
    }
    if (["Readonly", "Partial"].includes(name) && first) return this.#properties(first);
    const declared = name === COMMON ? undefined : this.#declared.get(name);
    if (!declared) return [];
    if (ts.isTypeAliasDeclaration(declared)) return this.#properties(declared.type);
    const inherited = (declared.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression, typeArguments }) =>
        this.#named(expression.getText(), typeArguments),
      ),
    );
    return [...membersOf(declared.members), ...inherited];
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
