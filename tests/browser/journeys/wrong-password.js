// A mistake at the door: said on top and at the field, the address kept, the focus on the message.

import { expect, same, signIn } from "../house.js";

export default async function ({ page, scripts }) {
  await page.goto("/sign-in");
  const form = page.locator("form:has(input[type=password])").first();
  await form.locator("input[name=email]").fill("ada@nowak.example");
  await form.locator("input[name=password]").fill("what was it again");
  await form.locator("button:not([formaction]):not([type=button])").click();
  const problems = page.locator(".problems");
  await problems.waitFor();
  same(await page.locator("form input[type=email], form input[name=email]").first().inputValue(), "ada@nowak.example", "the address is kept");
  same(await page.locator("form input[type=password]").first().inputValue(), "", "the password is not");
  if (scripts) expect(await problems.evaluate((element) => element === document.activeElement), "the message has the focus");
  expect(/^\d/.test(await page.title()), "the title counts the mistakes");
  await signIn(page, "ada");
  same(await page.locator("html").getAttribute("lang"), "pl", "Ada reads Polish");
}
