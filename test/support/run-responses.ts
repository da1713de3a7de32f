import type { ScriptedResponse } from "./scripted-server.js";

/** Answers about the run R, and refusals. */
export const data = (fields: object): ScriptedResponse => ({
  json: { data: { id: "R", ...fields } },
});
export const error = (status: number, type: string): ScriptedResponse => ({
  status,
  json: { error: { type, message: "No." } },
});
export const started: ScriptedResponse = { status: 201, ...data({ status: "READY" }) };
export const running: ScriptedResponse = data({ status: "RUNNING" });
export const succeeded: ScriptedResponse = data({ status: "SUCCEEDED" });
