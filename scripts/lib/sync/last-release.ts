import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { OpenApiDocument } from "../openapi.js";
import type { UpstreamNames } from "../report/upstream.js";
import { textOf } from "./replace-files.js";

/** What users have: changes are reported against it, so that those of several syncs add up. */
export interface Release {
  /** `v1.2.0`, or the commit that made it. */
  name: string;
  document: OpenApiDocument;
  upstream: UpstreamNames | undefined;
}

/**
 * The last release in Git: the tag of the version in package.json, or the commit that gave the version its heading in the
 * change log. A string says why there is none.
 */
export function lastRelease(root: string): Release | string {
  const { version } = JSON.parse(textOf(join(root, "package.json")) ?? "{}") as Manifest;
  if (version === undefined) return "package.json names no version";
  const git = (...args: string[]) => {
    const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
    const { status, stdout } = spawnSync("git", args, options);
    return status === 0 && stdout !== "" ? stdout : undefined;
  };
  const tag = `v${version}`;
  const tagged = git("rev-parse", "--quiet", "--verify", `refs/tags/${tag}^{commit}`);
  // The newest commit that changed the number of such headings.
  const logged = () => git("log", "-1", "--format=%h", `-S## ${version}\n`, "--", "CHANGELOG.md");
  // In a shallow clone its only commit seems to have written everything.
  const shallow = git("rev-parse", "--is-shallow-repository")?.trim() === "true";
  const commit = (tagged ?? (shallow ? undefined : logged()))?.trim();
  if (shallow && commit === undefined) return `this clone is shallow, and has no tag ${tag}`;
  if (commit === undefined) {
    return `Git has no tag ${tag}, and no commit that wrote "## ${version}" into CHANGELOG.md`;
  }
  const spec = git("show", `${commit}:spec/openapi.json`);
  const document = JSON.parse(spec ?? "null") as OpenApiDocument | null;
  if (!document?.["x-client-resources"]) return `${tag} (${commit}) has no spec/openapi.json`;
  const upstream = git("show", `${commit}:spec/upstream.json`);
  return {
    name: tagged ? tag : `${tag} (commit ${commit})`,
    document,
    upstream: upstream === undefined ? undefined : JSON.parse(upstream),
  };
}

interface Manifest {
  version?: string;
}
