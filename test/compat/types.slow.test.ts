import ts from "typescript";
import { describe, expect, test } from "vitest";
import { surface } from "./surface.js";

const { checker, theirs, ours } = surface();

const isClass = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Class) !== 0;
const isGeneric = (type: ts.Type) =>
  ((type as ts.InterfaceType).typeParameters?.length ?? type.aliasTypeArguments?.length ?? 0) > 0;

/** Ours are wider than theirs, which no program for the official client can tell. */
const wider: Readonly<Record<string, string>> = {
  ActorCallOptions: "a log is what has `info`",
  ApifyClientOptions: "`retryUnsafe` and `rateLimit`, and functions of any request as interceptors",
  GetStreamedLogOptions: "a log is what has `info`",
  Schedule: "the time zone is any text, not one of six hundred names",
  StreamedLogOptions: "a log is what has `info`, and its source is what has `stream`",
};

/** The types of two methods or properties, without the classes that they lead to: those are compared by themselves. */
function signatures(symbol: ts.Symbol): string[] {
  const at = symbol.valueDeclaration!;
  return checker
    .getTypeOfSymbolAtLocation(symbol, at)
    .getCallSignatures()
    .map((signature) => {
      const parameters = signature.getParameters().map((parameter) => {
        const { questionToken, initializer } =
          parameter.valueDeclaration as ts.ParameterDeclaration;
        return questionToken || initializer ? "optional" : "required";
      });
      return parameters.join(", ");
    });
}

describe("the types of the official client", () => {
  test("are all there", () => {
    expect(theirs.size).toBeGreaterThan(200);
    expect([...theirs.keys()].filter((name) => !ours.has(name))).toEqual([]);
  });

  test("can be exchanged with ours, both ways", () => {
    const mismatches = [...theirs]
      .filter(([, symbol]) => !isClass(symbol))
      .flatMap(([name, symbol]) => {
        const [a, b] = [symbol, ours.get(name)!].map((each) =>
          checker.getDeclaredTypeOfSymbol(each),
        );
        if (isGeneric(a!)) return [];
        const taken = checker.isTypeAssignableTo(a!, b!);
        const given = name in wider || checker.isTypeAssignableTo(b!, a!);
        return taken && given ? [] : [`${name} is not ${taken ? "given" : "taken"}`];
      });
    expect(mismatches).toEqual([]);
  });

  test("have the same members and parameters, class by class", () => {
    const differences = [...theirs]
      .filter(([, symbol]) => isClass(symbol))
      .flatMap(([name, symbol]) => {
        const own = checker.getDeclaredTypeOfSymbol(ours.get(name)!);
        // Its own type is `any`, so that it fits wherever a logger does.
        if (own.flags & ts.TypeFlags.Any) return [];
        return checker
          .getDeclaredTypeOfSymbol(symbol)
          .getProperties()
          .filter(({ valueDeclaration }) => {
            const flags = ts.getCombinedModifierFlags(valueDeclaration as ts.Declaration);
            return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
          })
          .flatMap((member) => {
            const counterpart = own.getProperty(member.name);
            if (!counterpart) return [`${name}.${member.name} is missing`];
            const [there, here] = [signatures(member), signatures(counterpart)];
            return there.join() === here.join()
              ? []
              : [`${name}.${member.name}: (${there.join(") (")}) became (${here.join(") (")})`];
          });
      });
    expect(differences).toEqual([]);
  });
});
