/** Reading the items of a dataset: a file of its own, loaded when it is asked for. */
export { downloadItems } from "./download.js";
export { itemsInfo } from "./info.js";
export { itemWalk } from "./list.js";
