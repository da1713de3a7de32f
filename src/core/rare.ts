/** What few requests need on their way out, and few answers when they come: a file of its own, loaded for the first. */
export { asGet } from "./as-get.js";
export { compressed } from "./compress.js";
export { decodeAny } from "./content.js";
export { followRedirects } from "./follow-redirects.js";
export { sendThrough } from "./middleware.js";
export { specialPayload } from "./special-body.js";
export { collect, handOut, withBody } from "./stream.js";
