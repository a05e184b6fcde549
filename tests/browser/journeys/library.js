// A seller looks for a document: from shelf to shelf, then by words; opens it,
// takes it away, keeps it at hand.

import { readFileSync } from "node:fs";
import { expect, same, signIn } from "../house.js";

export default async function ({ page }) {
  await signIn(page, "bob");
  await page.goto("/library");
  await page.locator(".folders a").first().click();
  await page.waitForURL("**/library/folders/**");
  expect((await page.locator("h1").textContent()).trim().length > 2, "the folder has a name");

  await page.goto("/");
  const box = page.locator("form[role=search] input[name=q]").first();
  await box.fill("flow meter");
  await box.press("Enter");
  await page.waitForURL("**/search?**");
  same(await page.locator("form[role=search] input[name=q]").first().inputValue(), "flow meter", "the words stay in the box");
  const hits = page.locator("main a[href^='/library/']");
  expect(await hits.count() > 0, "something is found");
  expect(await page.locator("main mark").count() > 0, "the words are marked");

  // Some document among the hits can be taken away.
  const found = await hits.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
  for (const href of found) {
    await page.goto(href);
    const take = page.locator("main a[download]").first();
    if (await take.count() === 0) continue;
    const coming = page.waitForEvent("download");
    await take.click();
    const file = await coming;
    expect(/\.\w+$/.test(file.suggestedFilename()), `the file has a name: ${file.suggestedFilename()}`);
    expect(readFileSync(await file.path()).length > 500, "the file has something in it");
    const keep = page.locator("form[action$='/favourite'] button").first();
    await keep.click();
    await page.waitForURL(`**${href.split("?")[0]}**`);
    same(await page.locator("form[action$='/favourite'] button").first().getAttribute("aria-pressed") ?? "true", "true", "it is a favourite");
    await page.locator("form[action$='/favourite'] button").first().click();
    return;
  }
  throw new Error("none of the hits has a file to take away");
}
