// A seller sets up a passkey on a phone, in Arabic, and signs in with it: three steps, no password.

import { axe } from "../look/axe.js";
import { expect, same, signIn, signOut } from "../house.js";

export const only = true;

export default async function ({ page, context }) {
  const device = await context.newCDPSession(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  await signIn(page, "layla");
  await page.goto("/account/security");
  same(await page.locator("html").getAttribute("dir"), "rtl", "the page is read from the right");
  const form = page.locator("form[data-passkey-new]");
  await form.locator("[name=name]").fill("هاتفي");
  await form.locator("button").click();
  await page.locator("#passkeys .rows", { hasText: "هاتفي" }).waitFor();
  same((await axe(page)).join("\n"), "", "axe");
  await signOut(page);
  await page.goto("/sign-in?return=%2Fdeals");
  await page.locator("[data-passkey]").click();
  await page.waitForURL("**/deals");
  // Whoever comes often is not taken for a guesser.
  for (let again = 0; again < 11; again += 1) {
    await page.goto("/sign-in/again?return=%2Fdeals");
    await page.locator("[data-passkey]").click();
    await page.waitForURL("**/deals");
  }
  // A password alone does no longer do.
  await signOut(page);
  const door = page.locator("form:has(input[type=password])").first();
  await door.locator("[name=email]").fill("layla@wadi.example");
  await door.locator("[name=password]").fill("guildhall demo");
  await door.locator("button").first().click();
  await page.waitForURL("**/sign-in/second**");
  same((await axe(page)).join("\n"), "", "axe");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.locator("[data-passkey]").click();
  await page.locator("[data-passkey-told]:not([hidden])").waitFor();
  expect((await page.locator("[data-passkey-told]").innerText()).length > 10, "the page says what went wrong");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.locator("[data-passkey]").click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/account/security");
  await page.locator("#passkeys .rows form button").click();
  await page.locator("dialog [value=yes]").click();
  await page.locator("[role=status]").first().waitFor();
  same(await page.locator("#passkeys .rows").count(), 0, "the passkey is gone");
}
