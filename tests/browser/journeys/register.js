// A seller registers a customer: with scripts the draft keeps itself while it is
// typed and a lost page loses nothing; the long form goes step by step.

import { expect, same, signIn } from "../house.js";

export default async function ({ page, scripts }) {
  await signIn(page, "bob");
  await page.goto("/deals/new?programme=project");
  const customer = `Steps ${scripts ? "with" : "without"} scripts Works`;
  await page.fill("input[name=customer]", customer);
  if (scripts) {
    await page.locator("[data-kept]").filter({ hasText: /\d/ }).waitFor();
    expect(new URL(page.url()).pathname.endsWith("/edit"), "the address is the draft's");
    await page.reload();
    same(await page.inputValue("input[name=customer]"), customer, "what was typed is there after a reload");
    // A press while it is being kept goes through.
    await page.fill("input[name=city]", "Gdynia");
    await page.waitForTimeout(2450);
  }
  await page.selectOption("select[name=country]", "PL");
  await page.locator("button[value=next]").click();
  await page.waitForURL("**/edit?part=deal");
  await page.fill("input[name=title]", "Hall 3");
  await page.fill("input[name=amount]", "9000");
  await page.fill("input[name=close_on]", "2027-03-31");
  await page.locator("button[value=back]").click();
  await page.waitForURL("**/edit?part=customer");
  same(await page.inputValue("input[name=customer]"), customer, "going back loses nothing");
  await page.locator("button[value=next]").click();
  await page.waitForURL("**/edit?part=deal");
  same(await page.inputValue("input[name=title]"), "Hall 3", "nor does going on");
  await page.locator("button[value=next]").click();
  await page.waitForURL("**/edit?part=products");
  await page.locator("select[name=line_product]").first().selectOption({ index: 1 });
  await page.locator("button[value=next]").click();
  await page.waitForURL("**/edit?part=extra");
  await page.locator("button[value=next]").click();
  await page.waitForURL("**/review");
  expect((await page.locator("main").textContent()).includes("Hall 3"), "the review shows what was typed");
  await page.setInputFiles("input[type=file]", { name: "quotation.txt", mimeType: "text/plain", buffer: Buffer.from("42 meters") });
  await page.locator("form[enctype] button").click();
  await page.waitForURL("**/review");
  expect((await page.locator("main").textContent()).includes("quotation.txt"), "the file is on the draft");
  await page.locator("form[action$='/submission'] button").click();
  await page.waitForURL((url) => /\/deals\/[a-z0-9]+$/.test(url.pathname));
  same((await page.locator("h1").textContent()).trim(), customer, "the deal is there");
}
