/** `sinon.js before` or `after` the package is loaded. Prints what the scenario tells. */
import timers from "@sinonjs/fake-timers";

// What the process needs to stay alive.
setInterval(() => {}, 1000);
// Node.js itself works with `nextTick`, and clears timers that were there before.
const config = { toNotFake: ["nextTick"], shouldClearNativeTimers: true };
if (process.argv[2] === "before") timers.install(config);
const { scenario } = await import("./scenario.js");
if (process.argv[2] === "after") timers.install(config);
console.log(await scenario());
process.exit();
