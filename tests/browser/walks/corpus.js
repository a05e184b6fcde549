// The real library of ../shared/corpus, where it is there: the command brings it whole
// into a portal that serves, and people find, look at and take away what is in it.

import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, same, signIn, visit } from "../house.js";

const corpus = process.env.GUILDHALL_CORPUS ?? fileURLToPath(new URL("../../../../shared/corpus/library", import.meta.url));
const program = process.env.GUILDHALL_PROGRAM;

// Words to search for, the title they lead to, the file it is, and a word of its text.
const SOUGHT = [
  { words: "Cloud Native Glossary pdf", title: "Cloud Native Glossary", file: "files/cloudnative-glossary.pdf", pages: true },
  { words: "Word sample", title: "Word sample", file: "files/word-sample.docx", pages: false },
  { words: "OWASP ASVS 2009 polski", title: "OWASP ASVS 2009 (polski)", file: "files/asvs-2009-pl.pdf", pages: true },
  { words: "العربية OWASP ASVS", title: "OWASP ASVS 4.0.3 (العربية)", file: "files/asvs-4.0.3-ar.pdf", pages: true },
];
// What has nothing to read is there all the same, and says why.
const ODD = ["Scanned pages without a text layer", "Truncated PDF", "Encrypted PDF"];

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

async function until(seconds, truth, words) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(0.5)) {
    if (await truth()) return;
  }
  throw new Error(words);
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function hitFor(page, sought) {
  const answer = await page.request.get(`/search?q=${encodeURIComponent(sought.words)}`, { headers: { accept: "application/json" } });
  const { hits } = await answer.json();
  return hits.find((hit) => hit.title === sought.title);
}

// What the page has once its document is read. The title is found at once, reading stands in
// a queue with eight hundred others.
async function shown(page, selector, words) {
  const part = page.locator(selector).first();
  await until(120, async () => {
    if (await part.count() === 0) await page.reload();
    return await part.count() > 0;
  }, words);
  return part;
}

async function found(page, sought) {
  await until(120, () => hitFor(page, sought), `${sought.title} is never found`);
  await page.goto(`/search?q=${encodeURIComponent(sought.words)}`);
  await page.locator("main a", { hasText: sought.title }).first().click();
  same((await page.locator("h1").textContent()).trim(), sought.title, "the hit leads to the document");
  if (sought.pages) {
    const picture = await shown(page, ".pages img", `${sought.title} has no picture of its first page`);
    await until(60, () => picture.evaluate((image) => image.complete && image.naturalWidth > 100), `${sought.title}: its first page does not load`);
  } else {
    const text = await shown(page, ".page-text, .prose", `${sought.title} has no text`);
    expect((await text.textContent()).trim().length > 50, `${sought.title} has next to no text`);
  }
  const coming = page.waitForEvent("download");
  await page.locator("main a[download]").first().click();
  const taken = readFileSync(await (await coming).path());
  const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
  same(hash(taken), hash(readFileSync(join(corpus, sought.file))), `${sought.file} comes as it is`);
}

export default async function* (browser) {
  const rows = existsSync(join(corpus, "manifest.csv"));
  if (!program || !rows) {
    console.log(`skipped corpus: ${rows ? "GUILDHALL_PROGRAM is not set" : `nothing at ${corpus}`}`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "guildhall-corpus."));
  const base = `http://127.0.0.1:${await freePort()}`;
  const portal = spawn(program, ["demo", "--listen", base.replace("http://", ""), "--data", folder], { stdio: "ignore" });
  try {
    await until(60, () => existsSync(join(folder, "people.json")), "the demo did not start");
    const env = { ...process.env, GUILDHALL_DATA: folder };
    const brought = await promisify(execFile)(program, ["import", "library", corpus, "--json"], { env, maxBuffer: 1 << 26 });
    const reports = brought.stdout.trim().split("\n").map((line) => JSON.parse(line));
    const listed = /^(\d+) rows:/m.exec(brought.stderr)?.[1];
    const lost = reports.filter((report) => report.outcome !== "added");
    yield ["corpus: every row of the manifest comes in", [
      ...(reports.length === Number(listed) && reports.length > 800 ? [] : [`${reports.length} of ${listed} rows are told of`]),
      ...lost.map((report) => `${report.path}: ${report.outcome}, ${report.reason}`),
    ]];
    const { page, context, wrong } = await visit(browser, { base });
    await signIn(page, "otto");
    for (const sought of SOUGHT) {
      const problems = [];
      await found(page, sought).catch((error) => problems.push(error.stack ?? error));
      yield [`corpus: ${sought.title} is found, looked at and taken away`, problems];
    }
    const problems = [];
    for (const title of ODD) {
      const hit = await hitFor(page, { words: title, title });
      if (!hit) { problems.push(`${title} is not found`); continue; }
      await page.goto(hit.url);
      await shown(page, "main .note", `${title} does not say what is the matter`).catch((error) => problems.push(error.message));
    }
    yield ["corpus: what cannot be read says why", [...problems, ...wrong]];
    await context.close();
  } finally {
    // At once: it may be reading documents still, into the folder that goes.
    portal.kill("SIGKILL");
    if (portal.exitCode === null && portal.signalCode === null) await once(portal, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}
