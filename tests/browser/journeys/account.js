// The account's form: a mistake comes back as typed, what is right is kept.

import { expect, same, signIn } from "../house.js";

export default async function ({ page }) {
  await signIn(page, "mina");
  await page.goto("/account");
  const form = page.locator("form[action='/account']");
  const name = await form.locator("[name=name]").inputValue();
  await form.locator("[name=name]").fill("   ");
  await form.locator("[name=scheme]").selectOption("dark");
  await form.locator("button").click();
  await page.locator(".problems").waitFor();
  same(await form.locator("[name=scheme]").inputValue(), "dark", "what was chosen is kept");
  const link = page.locator(".problems a").first();
  const field = await link.getAttribute("href");
  same(field, "#field-name", "the summary leads to the field");
  same(await page.locator(field).getAttribute("aria-invalid"), "true", "the field says it is wrong");
  const told = await page.locator(field).getAttribute("aria-describedby");
  expect(told && (await page.locator(`#${told.split(" ").pop()}`).count()) === 1, "the field points at its message");
  await form.locator("[name=name]").fill(name);
  await form.locator("[name=scheme]").selectOption("system");
  await form.locator("button").click();
  await page.locator("[role=status]").first().waitFor();
  same(await form.locator("[name=name]").inputValue(), name, "the name is as it was");
}
