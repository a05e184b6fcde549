// The browser, the portal it is pointed at, and the people of the demo.

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

export const home = process.env.GUILDHALL_URL ?? "http://127.0.0.1:8080";
const peopleFile = process.env.GUILDHALL_PEOPLE ?? "guildhall-demo/people.json";
const people = JSON.parse(readFileSync(peopleFile, "utf8"));

// By the part of the address before the @: person("ada").
export function person(name) {
  const found = people.find((one) => one.email.startsWith(`${name}@`));
  if (!found) throw new Error(`${name} is not of the cast`);
  return found;
}

export async function launch() {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const executablePath = process.env.GUILDHALL_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", ...quiet] });
}

// A browser of one's own. It takes note of all that no page may do.
export async function visit(browser, { scripts = true, width = 1280, height = 900, scheme = "light", locale = "en-GB", base = home } = {}) {
  const context = await browser.newContext({
    baseURL: base, javaScriptEnabled: scripts, viewport: { width, height }, colorScheme: scheme, locale,
  });
  context.setDefaultTimeout(15_000);
  const wrong = [];
  context.on("console", (message) => {
    // The browser itself notes each answer of 400 and above; those are looked at elsewhere.
    const status = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !status) wrong.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => wrong.push(`script: ${error.error()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith("data:") && !url.startsWith("blob:")) wrong.push(`elsewhere: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()}: ${response.url()}`);
  });
  const page = await context.newPage();
  return { context, page, wrong, scripts };
}

// Signs in by the form.
export async function signIn(page, name) {
  const { email, password } = person(name);
  await page.goto("/sign-in");
  const form = page.locator("form:has(input[type=password])").first();
  await form.locator("input[name=email]").fill(email);
  await form.locator("input[name=password]").fill(password);
  await form.locator("button:not([formaction]):not([type=button])").click();
  await page.waitForURL((url) => url.pathname === "/");
}

// Signs out from wherever one is.
export async function signOut(page) {
  await page.locator("form[action='/sign-out'] button").first().evaluate((button) => {
    button.closest("details")?.setAttribute("open", "");
  });
  await page.locator("form[action='/sign-out'] button").first().click();
  await page.waitForURL("**/sign-in**");
}

export function expect(truth, words) {
  if (!truth) throw new Error(words);
}

export function same(found, wanted, words) {
  expect(found === wanted, `${words}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
