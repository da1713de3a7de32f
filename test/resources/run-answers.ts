import type { Answer } from "../conformance/server.js";

/** Answers about the run R, and refusals. */
export const data = (fields: object): Answer => ({ json: { data: { id: "R", ...fields } } });
export const error = (status: number, type: string): Answer => ({
  status,
  json: { error: { type, message: "No." } },
});
export const started: Answer = { status: 201, ...data({ status: "READY" }) };
export const running: Answer = data({ status: "RUNNING" });
export const succeeded: Answer = data({ status: "SUCCEEDED" });
