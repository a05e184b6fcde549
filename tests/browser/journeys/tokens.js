// A seller makes a token for a program; the program reads, and is shut out once the token is ended.

import { expect, same, signIn } from "../house.js";

export default async function ({ page, browser }) {
  await signIn(page, "ada");
  await page.goto("/account/tokens");
  const form = page.locator("main form[action='/account/tokens']");
  await form.locator("[name=name]").fill("Nightly report");
  await form.locator("[name=areas][value=deals]").check();
  await form.locator("button").click();
  const secret = (await page.locator(".note.good code").textContent()).trim();
  expect(secret.startsWith("ght_"), "the secret is shown");
  const program = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const asked = () => program.request.get("/deals", { headers: { authorization: `Bearer ${secret}` } });
  const answer = await asked();
  same(answer.status(), 200, "the program reads");
  expect((await answer.json()).total > 0, "deals are there");
  await page.goto("/account/tokens");
  expect(!(await page.content()).includes(secret), "the secret is shown once");
  await page.locator("main form[action$='/end'] button").first().click();
  const sure = page.locator("dialog[open] button.btn").last();
  if (await sure.count() > 0) await sure.click();
  await page.waitForLoadState("networkidle");
  same((await asked()).status(), 401, "an ended token opens nothing");
  await program.close();
}
