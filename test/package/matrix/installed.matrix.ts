import { expect, inject, test } from "vitest";
import { installed } from "../../../bench/installed.js";
import { report } from "./row.js";

const projects = { "apify-openapi-client": inject("consumer").project, "apify-client": "." };

test.for(Object.entries(projects))("%s", ([name, project], it) => {
  const { folders, bytes } = installed([name], project);
  expect(folders[0]).toMatch(`node_modules/${name}`);
  const megabytes = (bytes / 1_000_000).toFixed(2);
  report(it, "Installed", { client: name, packages: String(folders.length), MB: megabytes });
});
