/**
 * The lines of a text that arrives in pieces, as many at a time as a piece completes. A character may be cut between two
 * pieces; a last line without an end counts if the text came to its end, and not if it broke off.
 */
export async function* splitLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let begun = "";
  try {
    for (let over = false; !over; ) {
      const { done, value } = await reader.read();
      over = done;
      const lines = (begun + decoder.decode(value, { stream: !done })).split("\n");
      begun = lines.pop() ?? "";
      if (done && begun !== "") lines.push(begun);
      if (lines.length > 0) yield lines.map(withoutReturn);
    }
  } finally {
    // Frees the connection when the reader went away before the end.
    await reader.cancel().catch(() => {});
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
