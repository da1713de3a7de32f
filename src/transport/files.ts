import { ApifyArgumentError, ApifyFileError } from "../errors.js";
import type { FileTarget } from "./transport.js";

type FileSystem = typeof import("node:fs/promises");

/** What is another file under each of its names: a descriptor of this process. Its file must not be replaced. */
const descriptors = /^\/(dev\/(std(out|err)|fd\/)|proc\/)/;

/**
 * Looks at the path of a file before anything is sent. `method` begins the messages of its errors: an `ApifyArgumentError` for
 * what no file can be written to, an `ApifyFileError` for what the system refuses.
 */
export async function fileTarget(method: string, path: unknown): Promise<FileTarget> {
  if (typeof path !== "string" || path === "") {
    throw new ApifyArgumentError(`${method}: \`to\` must be the path of a file.`, "options.to");
  }
  const fs = fileSystem(method);
  const attempt = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw fileError(method, path, error);
    });
  const found = await attempt(orMissing(fs.stat(path)));
  if (found?.isDirectory() || path.endsWith("/")) {
    throw new ApifyArgumentError(
      `${method}: "${path}" is a folder. \`to\` must be the path of a file in it.`,
      "options.to",
    );
  }
  if (found && (!found.isFile() || descriptors.test(path))) {
    return { write: (content, race) => race(writeInto(fs, path, content, attempt)) };
  }
  // The file that a link leads to is replaced, not the link.
  const target = await attempt(resolved(fs, path));
  return { write: (content) => replace(fs, target, found, content, attempt) };
}

/** Also on Bun and Deno. */
function fileSystem(method: string): FileSystem {
  const fs = globalThis.process?.getBuiltinModule?.("node:fs/promises");
  if (fs) return fs;
  throw new ApifyArgumentError(
    `${method}: there are no files here. Leave out \`to\`, and write the stream where it belongs.`,
  );
}

function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  return found.catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
}

/** The path without links. The file need not be there, its folder must be. */
async function resolved(fs: FileSystem, path: string): Promise<string> {
  const { dirname, basename, join, resolve } = process.getBuiltinModule("node:path");
  const real = await orMissing(fs.realpath(path));
  if (real !== undefined) return real;
  const folder = await fs.realpath(dirname(resolve(path)));
  const link = await fs.readlink(path).catch(() => undefined);
  return link === undefined ? join(folder, basename(path)) : resolved(fs, resolve(folder, link));
}

type Attempt = <T>(work: Promise<T>) => Promise<T>;
type Stats = Awaited<ReturnType<FileSystem["stat"]>>;

async function replace(
  fs: FileSystem,
  path: string,
  old: Stats | undefined,
  content: ReadableStream<Uint8Array>,
  attempt: Attempt,
): Promise<void> {
  const { dirname, join } = process.getBuiltinModule("node:path");
  // A short name of its own, since the file's may be as long as a name can be.
  const draft = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    // "wx": never overwrites a file and never follows a link.
    const file = await attempt(fs.open(draft, "wx"));
    try {
      if (old) await attempt(file.chmod(Number(old.mode) & 0o7777));
      for await (const chunk of content) await attempt(file.writeFile(chunk));
      await attempt(file.sync());
    } finally {
      await file.close();
    }
    await attempt(fs.rename(draft, path));
  } catch (error) {
    await content.cancel(error).catch(() => {});
    await fs.rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeInto(
  fs: FileSystem,
  path: string,
  content: ReadableStream<Uint8Array>,
  attempt: Attempt,
): Promise<void> {
  try {
    const file = await attempt(fs.open(path, "w"));
    try {
      for await (const chunk of content) await attempt(file.writeFile(chunk));
    } finally {
      await file.close();
    }
  } catch (error) {
    await content.cancel(error).catch(() => {});
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

function fileError(method: string, path: string, cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new ApifyFileError(
    `${method}: "${path}" could not be written: ${said}. A file that was there before is unchanged.`,
    codeOf(cause),
    { clientMethod: method },
    { cause },
  );
}
