// A firm signs in with its own provider: a certified OpenID provider (the npm package oidc-provider) on this machine.
// The administrator adds it, somebody new comes by it, and a forced one is the only way.

import { createServer } from "node:http";
import Provider from "oidc-provider";
import { axe } from "../look/axe.js";
import { expect, home, same, signIn } from "../house.js";

export const only = true;

const accounts = {
  nina: { email: "nina@nowak.example", email_verified: true, name: "Nina Wójcik", groups: ["sales"] },
  eve: { email: "otto@halden.example", email_verified: true, name: "Eve", groups: ["administrators"] },
  mallory: { email: "abe@nowak.example", email_verified: false, name: "Mallory", groups: ["chiefs"] },
};

async function provider() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const issuer = `http://localhost:${server.address().port}`;
  const made = new Provider(issuer, {
    clients: [{ client_id: "guildhall", client_secret: "a secret of forty letters, and a few more", redirect_uris: [`${home}/sign-in/callback`] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    cookies: { keys: ["only for this test"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    pkce: { required: () => true },
  });
  // It warns about plain http, which is this machine's own.
  server.on("request", made.callback());
  return { issuer, stop: () => server.closeAllConnections() ?? server.close() };
}

// Somebody with a browser of their own comes by their firm's provider; where they end.
async function comes(browser, address, login) {
  const context = await browser.newContext({ baseURL: home, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/sign-in?return=%2Faccount");
  await page.locator("[name=email]").first().fill(address);
  await page.locator("[formaction='/sign-in/company']").click();
  same((await axe(page)).join("\n"), "", "axe");
  await page.locator("main a.btn").first().click();
  await page.locator("[name=login]").fill(login);
  await page.locator("[name=password]").fill("whatever");
  await page.locator("[type=submit]").click();
  await page.locator("form[action*='/interaction/'] [type=submit]").click();
  await page.waitForURL(`${home}/**`);
  return { context, page };
}

async function saved(page, boxes) {
  await page.goto("/admin/providers");
  await page.locator(".rows a", { hasText: "Nowak SSO" }).click();
  for (const [box, on] of Object.entries(boxes)) await page.locator(`[name=${box}]`).setChecked(on);
  await page.locator("main form.form button").click();
  await page.locator("[role=status]").first().waitFor();
}

export default async function ({ page, browser }) {
  // It says what a real one would need; this one lives for a minute.
  console.info = console.warn = () => {};
  const { issuer, stop } = await provider();
  try {
    await signIn(page, "otto");
    await page.goto("/admin/providers");
    const form = page.locator("form[action='/admin/providers']");
    const typed = {
      name: "Nowak SSO", firm: "Nowak Systemy", domains: "nowak.example", issuer, client_id: "guildhall",
      client_secret: "a secret of forty letters, and a few more", role_map: "administrators = administrator\nsales = seller",
    };
    for (const [name, text] of Object.entries(typed)) await form.locator(`[name=${name}]`).fill(text);
    await form.locator("button").click();
    await page.locator(".rows", { hasText: "Nowak SSO" }).waitFor();
    const nina = await comes(browser, "nina@nowak.example", "nina");
    same(new URL(nina.page.url()).pathname, "/account", "she is where she wanted to go");
    same(await nina.page.locator("main [name=name]").inputValue(), "Nina Wójcik", "her name came with her");
    expect((await nina.page.locator("nav[aria-label]").first().innerHTML()).includes("/deals"), "she is a seller");
    await nina.context.close();
    // A second time she is known by her subject.
    const again = await comes(browser, "nina@nowak.example", "nina");
    same(new URL(again.page.url()).pathname, "/account", "she comes again");
    await again.context.close();
    // The partner's provider does not speak for the vendor's people, nor for an address nobody verified.
    for (const login of ["eve", "mallory"]) {
      const stranger = await comes(browser, "x@nowak.example", login);
      same(new URL(stranger.page.url()).pathname, "/sign-in/callback", `${login} is not let in`);
      expect((await stranger.page.locator("main").innerText()).includes("no verified address"), "and is told why");
      await stranger.context.close();
    }
    // Who lost their seat is no longer the provider's to let in.
    await page.goto("/people?q=nina");
    await page.locator("main tbody a").first().click();
    await page.locator("[name=active]").setChecked(false);
    await page.locator("form[action$='/membership'] button").click();
    await page.locator("[role=status]").first().waitFor();
    const gone = await comes(browser, "nina@nowak.example", "nina");
    same(new URL(gone.page.url()).pathname, "/sign-in/callback", "she is not let in any more");
    await gone.context.close();
    await saved(page, { forced: true });
    const context = await browser.newContext({ baseURL: home });
    const abe = await context.newPage();
    await abe.goto("/sign-in");
    await abe.locator("[name=email]").first().fill("abe@nowak.example");
    await abe.locator("[name=password]").first().fill("guildhall demo");
    await abe.locator("main form button").first().click();
    expect((await abe.locator("main").innerText()).includes("Nowak SSO"), "a password is no longer enough");
    await context.close();
  } finally {
    await saved(page, { forced: false, active: false });
    stop();
  }
}
