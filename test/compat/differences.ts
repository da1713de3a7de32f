import ts from "typescript";
import type { Surface } from "./surface.js";

/**
 * Where a program written for the official client would not compile against ours, or not find what it reads: one key for each
 * such place. Nothing is said of what may be `null` or `undefined`, nor of dates, which are strings here: MIGRATING.md has a rule for
 * each. What we have besides is no difference.
 *
 *   Name                      a class, value or type that is not exported
 *   Class.member              a method or a property
 *   Class.method({ option })  what a method takes
 *   Type.property             what a result holds
 */
const known: Readonly<Record<string, string>> = {
  Date: "date",
  Buffer: "bytes",
  Uint8Array: "bytes",
  Readable: "stream",
  LogStream: "messages",
};

export function differences({ checker, theirs, ours }: Surface): string[] {
  const found = new Set<string>();
  const compared = new Set<string>();

  const declared = (symbol: ts.Symbol) => checker.getDeclaredTypeOfSymbol(symbol);
  const valueType = (symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol);
  const property = (type: ts.Type, name: string) =>
    checker.getPropertyOfType(checker.getApparentType(type), name);
  const has = (type: ts.Type, flags: ts.TypeFlags) => (type.flags & flags) !== 0;

  /** The constituents of a type, `null` and `undefined` apart; a type parameter is what it is unless it is given. */
  function parts(type: ts.Type): ts.Type[] {
    if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [type];
    const known = checker.getNonNullableType(type);
    const all = known.isUnion() ? known.types : [known];
    return all.map(
      (part) =>
        checker.getDefaultFromTypeParameter(part) ?? checker.getBaseConstraintOfType(part) ?? part,
    );
  }

  /** What a value is as text, number and so on: enough to tell whether code that reads it goes on working. */
  function sort(type: ts.Type): string {
    if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "any";
    if (has(type, ts.TypeFlags.StringLike)) return "string";
    if (has(type, ts.TypeFlags.NumberLike)) return "number";
    if (has(type, ts.TypeFlags.BooleanLike)) return "boolean";
    if (has(type, ts.TypeFlags.VoidLike | ts.TypeFlags.Null | ts.TypeFlags.Never)) return "nothing";
    if (type.isIntersection() && type.types.some((part) => sort(part) === "string"))
      return "string";
    const byName = known[type.symbol?.name];
    if (byName) return byName;
    if (checker.isArrayLikeType(type)) return "list";
    if (type.getCallSignatures().length > 0) return "function";
    return "object";
  }

  const element = (type: ts.Type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number)!;

  const isReadonly = (type: ts.Type) => type.symbol?.name === "ReadonlyArray";

  /** The name by which the official client exports a type. */
  function exportedName(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? type.symbol;
    const name = symbol?.name;
    if (!name || theirs.get(name) !== symbol) return undefined;
    const generic = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
    return (generic?.length ?? 0) > 0 ? undefined : name;
  }

  /** The type of the same name is one for what stands here, in this direction. */
  function fits(name: string | undefined, type: ts.Type, direction: "in" | "out"): boolean {
    const symbol = name === undefined ? undefined : ours.get(name);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Type)) return true;
    const named = declared(symbol);
    const here = checker.getNonNullableType(type);
    return direction === "in"
      ? checker.isTypeAssignableTo(named, here)
      : checker.isTypeAssignableTo(here, named);
  }

  // ---- what methods take

  /** The places in a value of theirs that ours does not take. */
  function refused(from: ts.Type, to: ts.Type, depth = 0): string[] {
    if (sort(to) === "any" || sort(from) === "any") return [];
    const targets = parts(to);
    const problems = parts(from).map((source) => {
      const each = targets.map((target) => refusedBy(source, target, depth));
      return each.reduce((least, next) => (next.length < least.length ? next : least));
    });
    return [...new Set(problems.flat())];
  }

  function refusedBy(from: ts.Type, to: ts.Type, depth: number): string[] {
    const kinds = [sort(from), sort(to)];
    if (kinds.includes("any")) return [];
    if (from.isStringLiteral() && to.isStringLiteral()) return from.value === to.value ? [] : [""];
    if (kinds[0] === "string" && kinds[1] === "string") return to.isStringLiteral() ? [""] : [];
    if (kinds[0] === "list" && kinds[1] === "list") {
      if (isReadonly(from) && !isReadonly(to)) return [""];
      return refused(element(from), element(to), depth).map((place) => `[]${dotted(place)}`);
    }
    const isPlain = kinds[0] === "object" && kinds[1] === "object" && !from.isClass();
    if (!isPlain || depth > 4) {
      return checker.isTypeAssignableTo(from, to) ? [] : [""];
    }
    const open = checker.getIndexTypeOfType(to, ts.IndexKind.String);
    if (open && sort(open) === "any") return [];
    const places = checker.getPropertiesOfType(from).flatMap((theirProperty) => {
      const { name } = theirProperty;
      const ourProperty = property(to, name);
      if (!ourProperty) return open && sort(open) !== "nothing" ? [] : [name];
      const [given, taken] = [valueType(theirProperty), valueType(ourProperty)];
      return refused(given, taken, depth + 1).map((place) => name + dotted(place));
    });
    const needed = checker.getPropertiesOfType(to).filter((ourProperty) => {
      const theirProperty = property(from, ourProperty.name);
      const mayLack = !theirProperty || theirProperty.flags & ts.SymbolFlags.Optional;
      return mayLack && !(ourProperty.flags & ts.SymbolFlags.Optional);
    });
    return [...places, ...needed.map(({ name }) => `${name} required`)];
  }

  const dotted = (place: string) => (place === "" || place.startsWith("[") ? place : `.${place}`);

  // ---- what methods give

  /** The places in a result of theirs that are missing or of another sort in ours. */
  function lacking(path: string, their: ts.Type, our: ts.Type): void {
    const sorts = (type: ts.Type) =>
      new Set(parts(type).map((part) => sort(part).replace("date", "string")));
    const [wanted, given] = [sorts(their), sorts(our)];
    if (wanted.has("any") || has(our, ts.TypeFlags.Any)) return;
    if (![...wanted].every((each) => given.has(each))) {
      found.add(path);
      return;
    }
    const [theirPart] = parts(their).filter((part) => ["list", "object"].includes(sort(part)));
    if (!theirPart) return;
    const ourParts = parts(our).filter((part) => sort(part) === sort(theirPart));
    if (sort(theirPart) === "list") {
      lacking(`${path}[]`, element(theirPart), element(ourParts[0]!));
      return;
    }
    const name = exportedName(checker.getNonNullableType(their)) ?? exportedName(theirPart);
    if (name && !fits(name, our, "out")) found.add(name);
    const root = name ?? path;
    const pair = `${root} ${checker.typeToString(our)}`;
    if (compared.has(pair)) return;
    compared.add(pair);
    for (const part of parts(their).filter((part) => sort(part) === "object")) {
      const entry = checker.getIndexTypeOfType(part, ts.IndexKind.String);
      const ourEntry = checker.getIndexTypeOfType(ourParts[0]!, ts.IndexKind.String);
      if (entry && ourEntry) lacking(`${root}.*`, entry, ourEntry);
      for (const theirProperty of checker.getPropertiesOfType(part)) {
        if (!isPublic(theirProperty)) continue;
        const match = ourParts.map((each) => property(each, theirProperty.name)).find(Boolean);
        const place = `${root}.${theirProperty.name}`;
        if (match) lacking(place, valueType(theirProperty), valueType(match));
        else found.add(place);
      }
    }
  }

  // ---- classes

  const isPublic = (symbol: ts.Symbol) =>
    !symbol.name.startsWith("_") &&
    !symbol.declarations?.some(
      (each) =>
        ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
    );

  function callable(
    place: string,
    their: readonly ts.Signature[],
    our: readonly ts.Signature[],
  ): void {
    for (const signature of their) {
      const each = our.map((other) => argumentsRefused(signature, other));
      const least = each.reduce((a, b) => (b.length <= a.length ? b : a));
      for (const problem of least) found.add(`${place}(${problem})`);
      const other = our[each.indexOf(least)]!;
      const [theirs, ours] = [signature, other].map((one) => {
        const result = checker.getReturnTypeOfSignature(one);
        return checker.getAwaitedType(result) ?? result;
      });
      if (place.endsWith("Client.constructor")) continue;
      if (isClient(theirs!)) {
        if (!isClient(ours!)) found.add(place);
      } else lacking(place, theirs!, ours!);
    }
  }

  const isClient = (type: ts.Type) =>
    parts(type).every((part) => /^(\w+Client|StreamedLog)$/.test(part.symbol?.name ?? ""));

  function argumentsRefused(their: ts.Signature, our: ts.Signature): string[] {
    const needed = our.parameters.filter(({ valueDeclaration }) => {
      const node = valueDeclaration as ts.ParameterDeclaration;
      return !node.questionToken && !node.initializer && !node.dotDotDotToken;
    }).length;
    return [
      ...their.parameters.flatMap((parameter, index) => {
        const other = our.parameters[index];
        const type = valueType(parameter);
        if (!other) return [parameter.name];
        const name = exportedName(checker.getNonNullableType(type));
        const refusals = refused(type, valueType(other));
        if (refusals.length === 0 && !fits(name, valueType(other), "in")) found.add(name!);
        return refusals.map((place) => (place === "" ? parameter.name : `{ ${place} }`));
      }),
      ...our.parameters.slice(0, needed).flatMap(({ name }, index) => {
        const given = their.parameters[index]?.valueDeclaration as
          | ts.ParameterDeclaration
          | undefined;
        return given && !given.questionToken ? [] : [`${name} required`];
      }),
    ];
  }

  function classes(name: string, their: ts.Symbol, our: ts.Symbol): void {
    const [theirType, ourType] = [declared(their), declared(our)];
    for (const member of checker.getPropertiesOfType(theirType).filter(isPublic)) {
      const owner = (member.valueDeclaration?.parent as ts.ClassDeclaration)?.name?.text ?? name;
      const place = `${owner.endsWith("Client") || owner === "ApifyApiError" ? owner : name}.${member.name}`;
      const match = property(ourType, member.name);
      if (!match) found.add(place);
      else {
        const [theirMember, ourMember] = [valueType(member), valueType(match)];
        const signatures = theirMember.getCallSignatures();
        if (signatures.length > 0) callable(place, signatures, ourMember.getCallSignatures());
        else lacking(place, theirMember, ourMember);
      }
    }
  }

  for (const [name, their] of theirs) {
    const our = ours.get(name);
    const kind = (symbol: ts.Symbol) => symbol.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.Type);
    if (!our || (kind(their) & ts.SymbolFlags.Value && !(kind(our) & ts.SymbolFlags.Value))) {
      found.add(name);
    } else if (their.flags & ts.SymbolFlags.Class && our.flags & ts.SymbolFlags.Class) {
      classes(name, their, our);
    } else if (their.flags & ts.SymbolFlags.Enum) {
      for (const member of checker.getPropertiesOfType(valueType(their))) {
        const match = property(valueType(our), member.name);
        const same = match && refused(valueType(member), valueType(match)).length === 0;
        if (!same) found.add(`${name}.${member.name}`);
      }
    }
  }
  const [theirClient, ourClient] = [theirs, ours].map((all) =>
    valueType(all.get("ApifyClient")!).getConstructSignatures(),
  );
  callable("ApifyClient.constructor", theirClient!, ourClient!);
  return [...found].sort();
}
