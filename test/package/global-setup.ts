import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { TestProject } from "vitest/node";
import { type Consumer, createConsumer } from "./consumer.js";

declare module "vitest" {
  interface ProvidedContext {
    consumer: Consumer;
  }
}

/** Packed and installed once, for all of these tests. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const consumer = await createConsumer();
  provide("consumer", consumer);
  return () => rmSync(dirname(consumer.tarball), { recursive: true, maxRetries: 5 });
}
