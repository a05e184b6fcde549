// A firm's admin invites a colleague and finds the invitation in the list.

import { expect, signIn } from "../house.js";

export default async function ({ page, scripts }) {
  const email = `zofia.${scripts ? "js" : "plain"}@nowak.example`;
  await signIn(page, "abe");
  await page.goto("/people");
  await page.locator("main a[href='/people/new']").first().click();
  await page.waitForURL("**/people/new");
  const form = page.locator("main form[action='/people']");
  await form.locator("[name=name]").fill("Zofia Lis");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=role]").selectOption("seller");
  await form.locator("button").click();
  await page.waitForURL("**/people");
  expect((await page.textContent("main")).includes(email), "the invitation is listed");
}
