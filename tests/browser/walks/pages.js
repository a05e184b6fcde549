// Every page that each person can reach: axe by day, by night and from right to
// left, console and policy, valid HTML, 320 px, weight, dead links.

import { signIn, visit } from "../house.js";
import { axe } from "../look/axe.js";
import { crawl } from "../look/crawl.js";
import { html } from "../look/html.js";
import { narrow } from "../look/narrow.js";
import { scales, tooHeavy } from "../look/weight.js";

const WALKERS = [
  { name: null, starts: ["/sign-in"] },
  { name: "otto" }, { name: "carl" }, { name: "bob" }, { name: "ada" }, { name: "layla" },
  { name: "vera" }, { name: "anna" }, { name: "abe" }, { name: "haruka" },
];
// Where no link leads, a form does.
const DOORS = ["/", "/search?q=flow", "/search?q=qqqqq", "/search"];
// Looked at closely by so many people of each direction of writing; after that only for what breaks.
const CLOSELY = 3;
// They only read, so some go at once: much of a walk is waiting for pages to come to rest.
const ABREAST = 3;
const weights = new Map();
const looked = new Map();

async function settle(page, url) {
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
}

async function lookAt(visitor, night, scale, { url, kind, text }) {
  const { page } = visitor;
  const problems = [];
  scale.clear();
  await settle(page, url);
  await page.waitForLoadState("networkidle");
  const weight = await scale.read();
  problems.push(...tooHeavy(weight));
  if (weight.bytes > (weights.get(kind)?.bytes ?? 0)) weights.set(kind, weight);
  problems.push(...await narrow(page));
  const way = `${/<html[^>]* dir="rtl"/.test(text) ? "rtl" : "ltr"} ${kind}`;
  const times = looked.get(way) ?? 0;
  looked.set(way, times + 1);
  if (times < CLOSELY) {
    problems.push(...await html(text));
    problems.push(...await axe(page));
    await settle(night.page, url);
    problems.push(...(await axe(night.page)).map((one) => `by night on a phone: ${one}`));
  }
  return problems;
}

// The same problem on many pages is one problem.
function gathered(found) {
  return [...found].map(([problem, kinds]) => {
    const others = kinds.size > 3 ? ` and ${kinds.size - 3} more` : "";
    return `${[...kinds].slice(0, 3).join(", ")}${others}: ${problem}`;
  });
}

// Does something with each, so many at a time; what came of it is in their order.
async function abreast(width, things, act) {
  const came = [];
  let next = 0;
  const lane = async () => {
    while (next < things.length) {
      const turn = next++;
      came[turn] = await act(things[turn]);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return came;
}

async function walk(browser, { name, starts = DOORS }) {
  const began = Date.now();
  const visitor = await visit(browser, { width: 1280 });
  const night = await visit(browser, { width: 390, height: 844, scheme: "dark" });
  const problems = [];
  const found = new Map();
  let pages = 0;
  try {
    for (const { page } of name ? [visitor, night] : []) await signIn(page, name);
    const scale = await scales(visitor.page);
    const dead = [];
    for await (const met of crawl(visitor.context, starts, dead)) {
      pages += 1;
      for (const problem of await lookAt(visitor, night, scale, met)) {
        const place = problem.replace(/ \(\d+:\d+\)/, "");
        found.set(place, (found.get(place) ?? new Set()).add(met.kind));
      }
    }
    problems.push(...gathered(found), ...dead);
  } catch (error) {
    problems.push(error.stack ?? error, `at ${visitor.page.url()}`);
  }
  problems.push(...visitor.wrong, ...night.wrong);
  await visitor.context.close();
  await night.context.close();
  return [`walk of ${name ?? "a stranger"}, ${pages} kinds of pages`, [...new Set(problems)], (Date.now() - began) / 1000];
}

export default async function* (browser) {
  yield* await abreast(ABREAST, WALKERS, (walker) => walk(browser, walker));
  const rows = [...weights].sort((a, b) => b[1].bytes - a[1].bytes);
  console.log(`       ${"first view".padEnd(44)}${"KB".padStart(7)}${"requests".padStart(10)}${"nodes".padStart(8)}`);
  for (const [kind, { bytes, requests, nodes }] of rows) {
    console.log(`       ${kind.slice(0, 43).padEnd(44)}${(bytes / 1024).toFixed(1).padStart(7)}${String(requests).padStart(10)}${String(nodes).padStart(8)}`);
  }
  const large = rows.filter(([, { nodes }]) => nodes > 800).map(([kind, { nodes }]) => `${kind} has ${nodes} nodes`);
  yield ["19 pages of 20 have at most 800 nodes", large.length * 20 > rows.length ? large : []];
}
