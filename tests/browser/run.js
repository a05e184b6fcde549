// Runs the journeys (each with scripts and without) and the walks.
//   GUILDHALL_URL=http://127.0.0.1:8080 GUILDHALL_PEOPLE=…/people.json node tests/browser/run.js [name…]
// A journey is one small file in journeys/: it exports a default function of
// ({ page, context, scripts }) that throws if something is not as it should be.

import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { furnished } from "./furnished.js";
import { launch, visit } from "./house.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const names = process.argv.slice(2);
let passed = 0;
let failed = 0;

export function told(name, problems, seconds) {
  if (problems.length === 0) {
    passed += 1;
    console.log(`ok     ${name} (${seconds.toFixed(1)} s)`);
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}`);
  for (const problem of problems) console.log(`       ${String(problem).split("\n").slice(0, 6).join("\n       ")}`);
}

function files(folder) {
  const all = readdirSync(join(here, folder)).filter((file) => file.endsWith(".js")).sort();
  return all.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
}

const load = async (folder, file) => import(pathToFileURL(join(here, folder, file)));

const browser = await launch();
await furnished(browser);
for (const file of files("journeys")) {
  const { default: journey, only } = await load("journeys", file);
  for (const scripts of [true, false]) {
    if (only !== undefined && only !== scripts) continue;
    const began = Date.now();
    const visitor = await visit(browser, { scripts });
    const problems = [];
    try {
      await journey({ ...visitor, browser });
    } catch (error) {
      problems.push(error.stack ?? error, `at ${visitor.page.url()}`);
    }
    problems.push(...visitor.wrong);
    await visitor.context.close();
    told(`${file.replace(".js", "")}, scripts ${scripts ? "on" : "off"}`, problems, (Date.now() - began) / 1000);
  }
}
for (const file of files("walks")) {
  const { default: walk } = await load("walks", file);
  let began = Date.now();
  for await (const [name, problems, seconds] of walk(browser)) {
    told(name, problems, seconds ?? (Date.now() - began) / 1000);
    began = Date.now();
  }
}
await browser.close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
