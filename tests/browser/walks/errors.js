// Pages that say no are pages too.

import { signIn, visit } from "../house.js";
import { axe } from "../look/axe.js";
import { html } from "../look/html.js";
import { narrow } from "../look/narrow.js";

async function look(page, status, go) {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() === status, { timeout: 8000 });
  answered.catch(() => {});
  await go();
  const answer = await answered;
  await page.waitForLoadState();
  const headings = await page.locator("h1").count();
  const problems = headings === 1 ? [] : [`${headings} headings`];
  problems.push(...await html(await answer.text()), ...await axe(page), ...await narrow(page));
  return problems;
}

const PAGES = [
  ["nothing there, for a stranger", null, 404, (page) => page.goto("/nothing")],
  ["nothing there", "bob", 404, (page) => page.goto("/nothing")],
  ["nothing there, from right to left", "layla", 404, (page) => page.goto("/library/000000000000")],
  ["not open to one", "ada", 403, (page) => page.goto("/people")],
  ["a form with mistakes", "abe", 422, async (page) => {
    await page.goto("/people/new");
    const form = page.locator("main form[action='/people']");
    await form.evaluate((element) => { element.noValidate = true; });
    await form.locator("button").click();
  }],
  ["a link that has been used", null, 409, (page) => page.goto("/invitation/used-long-ago")],
];

export default async function* (browser) {
  for (const [words, name, status, go] of PAGES) {
    for (const scheme of ["light", "dark"]) {
      const visitor = await visit(browser, { width: 390, height: 844, scheme });
      const problems = [];
      try {
        if (name) await signIn(visitor.page, name);
        problems.push(...await look(visitor.page, status, () => go(visitor.page)));
      } catch (error) {
        problems.push(error.stack ?? error);
      }
      problems.push(...visitor.wrong);
      await visitor.context.close();
      yield [`${status}: ${words}, ${scheme}`, problems];
    }
  }
}
