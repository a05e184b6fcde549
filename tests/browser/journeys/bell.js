// The bell in one window follows what is read in another.

import { expect, same, signIn } from "../house.js";

export const only = true;

export default async function ({ page }) {
  await signIn(page, "layla");
  // The page begins to follow once it has been looked at for a while, which is short here.
  await page.addInitScript(() => {
    const later = window.setTimeout;
    window.setTimeout = (act, long, ...more) => later(act, Math.min(long, 200), ...more);
  });
  const asked = (status) => page.waitForResponse((answer) => answer.url().includes("/notices/waiting") && answer.status() === status);
  const held = page.waitForRequest((request) => request.url().includes("/notices/waiting"));
  await page.goto("/library");
  const bell = page.locator("#bell");
  const shown = Number(await bell.getAttribute("data-shown"));
  expect(shown > 0, "something waits for her");
  same(await bell.locator("a.waiting").count(), 1, "and the bell says so");
  await held;
  const news = asked(204).then(() => asked(200));
  const other = await page.context().newPage();
  await other.goto("/");
  await other.locator("form[action='/notices/read'] button").click();
  await other.locator("[role=status]").first().waitFor();
  await other.close();
  await news;
  await page.locator("#bell[data-shown='0']").waitFor({ state: "attached" });
  same(await bell.locator("a.waiting").count(), 0, "nothing waits any more");
}
