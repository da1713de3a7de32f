/** One file for all of them: each alone would be smaller than what a file of its own costs. */
export { multiplexed, throughProxiesOfEnvironment, throughProxy } from "./agents.js";
export { FetchTransport } from "./fetch.js";
