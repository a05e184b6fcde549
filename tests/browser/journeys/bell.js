// The bell in one window follows what is read in another.

import { expect, same, signIn } from "../house.js";

export const only = true;

export default async function ({ page }) {
  await signIn(page, "layla");
  await page.clock.install();
  await page.goto("/library");
  const bell = page.locator("#bell");
  const shown = Number(await bell.getAttribute("data-shown"));
  expect(shown > 0, "something waits for her");
  same(await bell.locator("a.waiting").count(), 1, "and the bell says so");
  // The page begins to follow once it has been looked at for a while.
  const held = page.waitForRequest((request) => request.url().includes(`/notices/waiting?shown=${shown}`));
  await page.clock.runFor(21000);
  await held;
  const news = page.waitForResponse((answer) => answer.url().includes("/notices/waiting") && answer.status() === 204);
  const other = await page.context().newPage();
  await other.goto("/");
  await other.locator("form[action='/notices/read'] button").click();
  await other.close();
  await news;
  const fresh = page.waitForResponse((answer) => answer.url().includes("/notices/waiting") && answer.status() === 200);
  await page.clock.runFor(2000);
  await fresh;
  await page.waitForFunction(() => document.querySelector("#bell").dataset.shown === "0");
  same(await bell.locator("a.waiting").count(), 0, "nothing waits any more");
}
