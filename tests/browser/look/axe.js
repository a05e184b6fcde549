// What axe says about a page: WCAG 2.2 A and AA.

import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function axe(page) {
  await page.evaluate(source); // by the debugger: the page's own policy would not let it in
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `axe ${id}: ${help}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`));
}
