// The demo furnishes its library in the background: begin when it is done.

import { signIn, visit } from "./house.js";

const LONGEST = 240_000;

export async function furnished(browser) {
  const { context, page } = await visit(browser);
  await signIn(page, "otto");
  const end = Date.now() + LONGEST;
  let quiet = 0;
  while (quiet < 3 && Date.now() < end) {
    await page.goto("/admin/jobs?state=waiting");
    const waiting = await page.locator("main table tbody tr").count();
    await page.goto("/admin/jobs?state=running");
    const running = await page.locator("main table tbody tr").count();
    await page.goto("/library");
    const begun = await page.locator(".folders a").count();
    quiet = waiting + running === 0 && begun > 0 ? quiet + 1 : 0;
    await page.waitForTimeout(500);
  }
  await context.close();
  if (quiet < 3) console.log("the demo is not furnished after four minutes; going on");
}
