// By keyboard alone: past the shell by the skip link, in by Enter, always with the focus in sight.

import { expect, person, same } from "../house.js";

export default async function ({ page }) {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  same(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main", "the skip link comes first");
  await page.keyboard.press("Enter");
  const seen = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const it = document.activeElement;
      const box = it.getBoundingClientRect();
      const style = getComputedStyle(it);
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const on = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return { name: it.name ?? it.tagName, ring, inSight: box.bottom > 0 && box.top < innerHeight, covered: on && !it.contains(on) && !on.contains(it) };
    });
    seen.push(focus.name);
    expect(focus.ring, `${focus.name} shows no focus`);
    expect(focus.inSight && !focus.covered, `${focus.name} has the focus out of sight`);
    if (focus.name === "email") await page.keyboard.type(person("bob").email);
    if (focus.name === "password") {
      await page.keyboard.type(person("bob").password);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === "/");
      return;
    }
  }
  throw new Error(`the password field was not reached: ${seen.join(", ")}`);
}
