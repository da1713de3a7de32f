#!/usr/bin/env node
/** `npx apify-openapi-client COMMAND`. What a command needs is loaded when it is called. */

import { version } from "../version.js";

interface Command {
  readonly does: string;
  readonly run: (args: string[]) => Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
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

if (command) {
  command.run(args).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
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
