#!/usr/bin/env node
/** `npx apify-openapi-client COMMAND`. The code of a command is loaded when it is called. */

import { version } from "../version.js";
import { print } from "./terminal.js";

interface Command {
  readonly does: string;
  readonly run: (args: string[]) => Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
  run: {
    does: "runs an Actor, and writes the items of its dataset",
    run: async (args) => (await import("./run.js")).run(args),
  },
  items: {
    does: "writes the items of a dataset or a run",
    run: async (args) => (await import("./items.js")).items(args),
  },
  records: {
    does: "writes the records of a key-value store",
    run: async (args) => (await import("./records.js")).records(args),
  },
  push: {
    does: "appends items to a dataset",
    run: async (args) => (await import("./push.js")).push(args),
  },
  log: {
    does: "prints the log of a run",
    run: async (args) => (await import("./log.js")).log(args),
  },
  sandbox: {
    does: "an Apify on this machine, in memory",
    run: async (args) => (await import("./sandbox.js")).sandbox(args),
  },
  contract: {
    does: "a server that checks requests against the API's document",
    run: async (args) => (await import("./contract.js")).contract(args),
  },
  types: {
    does: "TypeScript types of what Actors take and give",
    run: async (args) => (await import("./types.js")).types(args),
  },
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

// Whoever reads has had enough: `items D | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
});

/** What a process ends with that was interrupted. */
const exitCodes: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

if (command) {
  command.run(args).catch((error: Error) => {
    if (error.name === "Interrupted") {
      process.exitCode = exitCodes[error.message] ?? 1;
      return;
    }
    print(error.message, process.stderr);
    process.exitCode = 1;
    if (error.name !== "UsageError") return;
    console.error(`How it is called: apify-openapi-client ${name} --help`);
    process.exitCode = 2;
  });
} else if (name === "--version") {
  console.log(version);
} else {
  const list = Object.entries(commands).map(([each, { does }]) => `  ${each.padEnd(10)}${does}`);
  const usage = `Usage: apify-openapi-client COMMAND [OPTIONS]\n\n${list.join("\n")}`;
  if (["", "--help", "-h", "help"].includes(name)) {
    console.log(usage);
  } else {
    console.error(`There is no command "${name}".\n\n${usage}`);
    process.exitCode = 2;
  }
}
