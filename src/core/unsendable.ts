import { isA } from "./body.js";

/** Why a value would be sent as `{}` or as nothing, and what to send instead; undefined for what can be sent. */
export function whyUnsendable(value: object): string | undefined {
  if (isReadAlready(value)) return "it is a stream that has been read already, so open it anew";
  const { then, toJSON } = value as Record<string, unknown>;
  if (typeof then === "function") return "it is a promise, so await it";
  if (typeof toJSON === "function") return undefined;
  const kind = instead.find(([name]) => isA(value, name));
  return kind && `it is a ${kind[0]}, so pass ${kind[1]}`;
}

/** Node.js says so of its streams; web streams are locked, or fail by themselves. */
export function isReadAlready(value: object): boolean {
  const { readableDidRead, readableEnded } = value as Record<string, unknown>;
  return readableDidRead === true || readableEnded === true;
}

const instead = [
  ["Map", "Object.fromEntries(map)"],
  ["Set", "[...set]"],
  ["Generator", "[...generator]"],
  ["AsyncGenerator", "what it gives, or a stream of its bytes"],
  ["Response", "its body, or await its json()"],
] as const;
