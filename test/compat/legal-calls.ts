import ts from "typescript";
import { surface } from "./surface.js";

/** A method of the official client, how to come by the object that has it, and arguments that fit its types. */
export interface LegalCall {
  readonly accessors: readonly (readonly [name: string, args: readonly unknown[]])[];
  readonly method: string;
  readonly args: readonly unknown[];
}

export const written = ({ accessors, method, args }: LegalCall): string =>
  [...accessors, [method, args] as const]
    .map(([name, given]) => `${name}(${given.map((each) => JSON.stringify(each)).join(", ")})`)
    .join(".");

/** Every method of the official client with every option at every kind of value, by its declarations. */
export function legalCalls(): LegalCall[] {
  const { checker, theirs } = surface();
  const seen = new Set<string>();

  /** Values of a type, the plainest one first. */
  function valuesOf(type: ts.Type, depth = 0): unknown[] {
    if (depth > 3) return [];
    if (type.isUnion()) return type.types.flatMap((each) => valuesOf(each, depth));
    if (type.isLiteral()) return [type.value];
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === "true"];
    if (type.flags & ts.TypeFlags.StringLike) return ["a"];
    if (type.flags & ts.TypeFlags.NumberLike) return [1];
    if (type.flags & ts.TypeFlags.Null) return [null];
    if (type.flags & ts.TypeFlags.Undefined) return [];
    if (type.symbol?.name === "Date") return [new Date(0)];
    if (checker.isArrayType(type)) {
      const [of] = checker.getTypeArguments(type as ts.TypeReference);
      return valuesOf(of!, depth + 1).map((each) => [each]);
    }
    // Anything, as the input of a run.
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [{ a: 1 }];
    return type.getCallSignatures().length > 0 || type.symbol?.name === "Buffer"
      ? []
      : objectsOf(type, depth);
  }

  /** One with what is required, and for each value of each other property one that has it, too. */
  function objectsOf(type: ts.Type, depth: number): unknown[] {
    const properties = type.getProperties().map((property) => {
      const values = valuesOf(checker.getTypeOfSymbol(property), depth + 1);
      return { name: property.name, flags: property.flags, values };
    });
    const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
    const base = Object.fromEntries(required.map(({ name, values: [first] }) => [name, first]));
    return [
      base,
      ...properties.flatMap(({ name, values }) =>
        values.map((value) => ({ ...base, [name]: value })),
      ),
    ];
  }

  /** The plainest arguments; then each other value of each parameter, the ones before it plain. */
  function argumentsOf(signature: ts.Signature): unknown[][] {
    const each = signature.getParameters().map((parameter) => {
      const { questionToken, initializer } = parameter.valueDeclaration as ts.ParameterDeclaration;
      const values = valuesOf(checker.getTypeOfSymbol(parameter));
      return { values, isOptional: Boolean(questionToken ?? initializer) };
    });
    const plain = each.map(({ values: [first] }) => first);
    const least = each.filter(({ isOptional }) => !isOptional).length;
    const others = each.flatMap(({ values }, index) =>
      values.map((value) => [...plain.slice(0, index), value]),
    );
    return [plain.slice(0, least), ...others.filter((args) => args.length >= least)];
  }

  function* callsOf(type: ts.Type, accessors: LegalCall["accessors"]): Generator<LegalCall> {
    for (const member of checker.getPropertiesOfType(type)) {
      const declaration = member.valueDeclaration;
      if (!declaration || !ts.isMethodDeclaration(declaration)) continue;
      const flags = ts.getCombinedModifierFlags(declaration);
      if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) continue;
      for (const signature of checker.getTypeOfSymbol(member).getCallSignatures()) {
        const result = signature.getReturnType();
        const { name = "" } = result.symbol ?? {};
        const all = argumentsOf(signature);
        if (!name.endsWith("Client")) {
          yield* all.map((args) => ({ accessors, method: member.name, args }));
        } else if (!seen.has(name)) {
          seen.add(name);
          yield* callsOf(result, [...accessors, [member.name, all[0]!]]);
        }
      }
    }
  }
  const calls = [...callsOf(checker.getDeclaredTypeOfSymbol(theirs.get("ApifyClient")!), [])];
  return [...new Map(calls.map((call) => [written(call), call])).values()];
}
