/** Sums vitest's JSON reports into the closing line, `N passed, N failed`; exits 1 unless tests ran and all passed. */
import { existsSync, readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
for (const report of process.argv.slice(2).filter(existsSync)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  // A file that does not even load holds no test, yet it failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  failed += numFailedTests + broken.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
