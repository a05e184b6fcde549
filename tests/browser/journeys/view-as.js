// A channel manager sees the portal as a partner's seller does: a reason, a bar that stays, and an end.

import { expect, same, signIn } from "../house.js";
import { axe } from "../look/axe.js";
import { narrow } from "../look/narrow.js";

export default async function ({ page, scripts }) {
  await signIn(page, "vera");
  await page.goto("/people?q=ada+nowak");
  await page.locator("main tbody a").first().click();
  await page.locator("main a[href$='/view-as']").click();
  const form = page.locator("main form[action$='/view-as']");
  await form.locator("[name=reason]").fill("She cannot find her deal");
  await form.locator("button").click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/deals");
  const bar = page.locator(".watched");
  expect(await bar.isVisible(), "the bar says as whom one looks");
  same(await page.locator(".side a[href='/partners']").count(), 0, "what staff alone see is gone");
  if (scripts) {
    const problems = [...await axe(page), ...await narrow(page)];
    same(problems.join("\n"), "", "the bar is in nobody's way");
  }
  await bar.locator("button").click();
  await page.waitForURL("**/people/*");
  same(await page.locator(".watched").count(), 0, "it is over");
  expect(await page.locator(".side a[href='/partners']").count() > 0, "one is oneself again");
}
