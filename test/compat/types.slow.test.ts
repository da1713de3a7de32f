import * as official from "apify-client";
import ts from "typescript";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ScriptedServer } from "../support/scripted-server.js";
import { calls } from "./calls.js";
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

/** Methods of a class that programs call, and the options of each. */
function methodsOf(symbol: ts.Symbol): [string, Set<string>][] {
  const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  return members.flatMap((member): [string, Set<string>][] => {
    const at = member.valueDeclaration!;
    const flags = ts.getCombinedModifierFlags(at as ts.Declaration);
    const found = checker.getTypeOfSymbolAtLocation(member, at).getCallSignatures();
    if (found.length === 0 || flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected))
      return [];
    const bags = found
      .flatMap((each) => each.getParameters())
      .filter(({ name }) => /ptions$/.test(name));
    const options = bags.flatMap((bag) =>
      checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(bag, at)).getProperties(),
    );
    return [[member.name, new Set(options.map(({ name }) => name))]];
  });
}

/** Options that its types have and that it refuses, or does not look at. */
const refused =
  /(CollectionClient\.list|createItemsPublicUrl|downloadItems): (chunkSize|signature)$|createKeysPublicUrl: signature$|EnvVarCollectionClient.list|VersionCollectionClient.list|UserClient\.updateLimits|(start|call): log$/;

describe("the calls that are compared", () => {
  let server: ScriptedServer | undefined;
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await server?.close();
  });

  test("have every public method and option", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const clients = [...theirs].filter(([name]) => /Client$/.test(name));
    const made = new Set<string>();
    for (const [name, exported] of Object.entries(official)) {
      const { prototype } = exported as typeof official.ActorClient;
      if (!/Client$/.test(name)) continue;
      for (const method of Object.getOwnPropertyNames(prototype) as "get"[]) {
        if (method.startsWith("_") || method === ("constructor" as string)) continue;
        const original = prototype[method] as (...args: unknown[]) => unknown;
        vi.spyOn(prototype, method).mockImplementation(function (
          this: unknown,
          ...args: unknown[]
        ) {
          made.add(`${name}.${method}`);
          for (const option of args.flatMap((arg) => Object.keys(Object(arg)))) {
            made.add(`${name}.${method}: ${option}`);
          }
          return original.apply(this, args) as never;
        });
      }
    }
    const item = {
      id: "X",
      status: "SUCCEEDED",
      items: [],
      processedRequests: [],
      unprocessedRequests: [],
    };
    server = await ScriptedServer.start(() => ({ json: { data: item } }));
    const client = new official.ApifyClient({ baseUrl: server.url, maxRetries: 0 });
    vi.spyOn(console, "log").mockImplementation(() => {});
    await Promise.all(Object.values(calls).map(async (call) => call(client)));
    const wanted = clients.flatMap(([name, symbol]) =>
      methodsOf(symbol).flatMap(([method, options]) => [
        `${name}.${method}`,
        ...[...options].map((option) => `${name}.${method}: ${option}`),
      ]),
    );
    expect(wanted.length).toBeGreaterThanOrEqual(375);
    expect(wanted.filter((each) => !made.has(each) && !refused.test(each))).toEqual([]);
  });
});
