/** Loads optional peer dependencies, or says how to install them. `packages` names them with the versions that work. */
export async function loadPeers<T>(
  purpose: string,
  packages: readonly string[],
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(
      `${purpose} is needed for this, an optional peer dependency: npm install --save-dev ${packages.join(" ")}`,
      { cause: error },
    );
  }
}
