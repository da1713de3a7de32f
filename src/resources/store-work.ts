/** What takes more than a request to a storage: a file of its own, loaded when it is asked for. */
export { uploadDirectly } from "./direct-upload.js";
export { archive, readRecord } from "./record.js";
export { itemsUrl, keysUrl, recordUrl } from "./signed-url.js";
