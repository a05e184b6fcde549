// The language, chosen outside for oneself and inside for one's account.

import { same, signIn } from "../house.js";

async function choose(page, name) {
  const button = page.locator("form[action='/account/language'] button").filter({ hasText: name }).first();
  await button.evaluate((element) => {
    for (let up = element.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  });
  await button.click();
  await page.waitForLoadState();
}

const lang = (page) => page.locator("html").getAttribute("lang");

export default async function ({ page }) {
  await page.goto("/sign-in");
  same(await lang(page), "en", "the browser asks for English");
  await choose(page, "Polski");
  same(await lang(page), "pl", "Polish was chosen");
  same(new URL(page.url()).pathname, "/sign-in", "one is where one was");
  await signIn(page, "bob");
  same(await lang(page), "en", "Bob's account says English");
  await choose(page, "العربية");
  same(await lang(page), "ar", "Arabic was chosen");
  same(await page.locator("html").getAttribute("dir"), "rtl", "it runs from the right");
  await page.goto("/account");
  same(await lang(page), "ar", "the account remembers");
  await choose(page, "English");
  same(await lang(page), "en", "and back");
}
