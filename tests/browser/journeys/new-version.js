// Carl adds a file, gives it a new version, and finds both in its history.

import { expect, same, signIn } from "../house.js";

const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function send(form, what, scripts) {
  await form.locator("input[type=file]").setInputFiles(what);
  // With scripts the file goes ahead of the form, which then carries its key.
  if (scripts) await form.locator("input[name=upload]").first().waitFor({ state: "attached" });
}

export default async function ({ page, scripts }) {
  const title = `Calibration notes ${scripts ? "with" : "without"} scripts ${Date.now() % 100_000}`;
  await signIn(page, "carl");
  await page.goto("/library/new?kind=file");
  const form = page.locator("main form[action='/library/new/file']");
  await send(form, file("calibration.txt", "Zero the meter before the first litre.\n"), scripts);
  await form.locator("[name=title]").fill(title);
  await form.locator("[name=folder]").selectOption({ index: 1 });
  await form.locator("[name=language]").selectOption("en");
  await form.locator("button[value=save]").click();
  await page.waitForLoadState();
  if (!/\/library\/[0-9a-z]{12}$/.test(new URL(page.url()).pathname)) {
    await page.locator(`main a:has-text("${title}")`).first().click();
    await page.waitForURL(/\/library\/[0-9a-z]{12}/);
  }
  const item = new URL(page.url()).pathname.match(/\/library\/[0-9a-z]{12}/)[0];
  same((await page.locator("h1").textContent()).trim(), title, "the item has its title");

  await page.goto(`${item}/editions/en`);
  const words = page.locator(`main form[action='${item}/editions/en']`);
  await send(words, file("calibration-2.txt", "Zero the meter, then wait a minute.\n"), scripts);
  await words.locator("[name=note]").fill("Waiting is what people forgot.");
  await words.locator("button[value=save]").click();
  await page.waitForLoadState();
  await page.goto(`${item}/versions`);
  const rows = page.locator("main tbody tr");
  same(await rows.count(), 2, "there are two versions");
  expect((await page.textContent("main")).includes("calibration-2.txt"), "the newer file is there");
  expect((await page.textContent("main")).includes("Waiting is what people forgot."), "and why");
}
