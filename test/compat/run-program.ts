import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect } from "vitest";

/** What a program of Node.js printed, run to its end, which has to be a good one. */
export async function runProgram(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<{ printed: string; complaints: string }> {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env } });
  const [printed, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  expect(code, complaints).toBe(0);
  return { printed, complaints };
}
