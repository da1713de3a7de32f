// Waits for what the platform tells it, and saves its state when it is told to.
import { Actor } from "apify";

await Actor.init();
const state = await Actor.useState("STATE", { starts: 0 });
state.starts += 1;
for (const name of ["migrating", "aborting", "persistState"]) {
  Actor.on(name, () => console.log(`event ${name}`));
}
Actor.on("systemInfo", ({ isCpuOverloaded }) => console.log(`overloaded ${isCpuOverloaded}`));
console.log(`start ${state.starts}`);
setInterval(() => {}, 1000);
