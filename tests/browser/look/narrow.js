// Nothing runs off sideways at 320 px (which is 400 % zoom), also with the
// wider text spacing that WCAG 1.4.12 lets readers set.

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

async function overhang(page, words) {
  return page.evaluate((words) => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const beyond = [...document.querySelectorAll("body *")].filter((it) => {
      const box = it.getBoundingClientRect();
      return box.width > 0 && (box.right > room + 1 || box.left < -1) && ![...it.children].some((child) => child.getBoundingClientRect().right > room + 1);
    });
    const named = beyond.slice(0, 3).map((it) => it.outerHTML.slice(0, 120));
    return [`sideways at 320 px${words}: ${document.documentElement.scrollWidth} px: ${named.join(" | ")}`];
  }, words);
}

export async function narrow(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const plain = await overhang(page, "");
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const spaced = plain.length > 0 ? [] : await overhang(page, " with text spacing");
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  await page.setViewportSize(before);
  return [...plain, ...spaced];
}
