import type { ApifyClient, ClientOptions } from "apify-openapi-client";
import { afterAll, afterEach, expect, vi } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/testing/index.js";
import { type PrismServer, startPrism } from "../../src/testing/prism.js";

/** A sandbox behind Prism, which refuses whatever the document does not have, asked or answered. */
export interface CheckedSandbox {
  readonly sandbox: Sandbox;
  /** Goes through Prism. */
  readonly client: ApifyClient;
  /** Goes straight to the sandbox, for what Prism cannot read: bytes, compression, connections that break. */
  readonly direct: ApifyClient;
  /** Another client through Prism. */
  with(options: ClientOptions): ApifyClient;
}

// The first call takes Prism some seconds.
vi.setConfig({ testTimeout: 60_000 });

const open: { sandbox: Sandbox; prism: PrismServer }[] = [];
const violations: string[] = [];
let exchanges = 0;

export async function checkedSandbox(options?: SandboxOptions): Promise<CheckedSandbox> {
  const sandbox = await startSandbox(options);
  const prism = await startPrism({ upstream: sandbox.url });
  open.push({ sandbox, prism });
  const checked = (given: ClientOptions = {}) =>
    sandbox.client({
      baseUrl: prism.url,
      // Prism reads no compressed bodies.
      compression: false,
      maxRetries: 0,
      middleware: [
        async (request, next) => {
          const response = await next(request);
          exchanges++;
          const found = response.header("sl-violations");
          if (found) violations.push(`${request.method} ${request.path}: ${found}`);
          return response;
        },
      ],
      ...given,
    });
  return { sandbox, client: checked(), direct: sandbox.client({ maxRetries: 0 }), with: checked };
}

afterEach(async () => {
  for (const { sandbox, prism } of open.splice(0)) {
    await prism.close();
    await sandbox.close();
  }
});

afterAll(() => {
  expect(violations).toEqual([]);
  console.log(`checked by Prism: ${exchanges} exchanges, ${violations.length} violations`);
});
