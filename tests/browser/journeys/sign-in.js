// In by the demo's chooser, out by the menu; the way back leads where one wanted to go.

import { expect, person, same, signOut } from "../house.js";

export default async function ({ page }) {
  await page.goto("/account");
  same(new URL(page.url()).pathname, "/sign-in", "a stranger is led to the door");
  await page.getByRole("button", { name: person("bob").name }).click();
  await page.waitForURL("**/account");
  expect((await page.textContent("main")).includes(person("bob").email), "it is Bob's account");
  await signOut(page);
  await page.goto("/account");
  same(new URL(page.url()).pathname, "/sign-in", "he is out");
}
