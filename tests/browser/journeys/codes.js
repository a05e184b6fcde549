// An app for codes is set up, a recovery code lets in once, and the codes are turned off again.

import { createHmac } from "node:crypto";
import { axe } from "../look/axe.js";
import { expect, same, signIn, signOut } from "../house.js";

// RFC 6238 as an app does it.
function code(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const at = hash[hash.length - 1] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export default async function ({ page, scripts }) {
  await signIn(page, "diego");
  await page.goto("/account/codes");
  if (scripts) same((await axe(page)).join("\n"), "", "axe");
  const secret = (await page.locator(".qr ~ p code").innerText()).replaceAll(" ", "");
  await page.locator("[name=code]").fill(code(secret));
  await page.locator("form[action='/account/codes'] button").click();
  await page.locator(".recovery code").first().waitFor();
  if (scripts) same((await axe(page)).join("\n"), "", "axe");
  const spare = await page.locator(".recovery code").first().innerText();
  await signOut(page);
  const door = page.locator("form:has(input[type=password])").first();
  await door.locator("[name=email]").fill("diego@caudal.example");
  await door.locator("[name=password]").fill("guildhall demo");
  await door.locator("button").first().click();
  await page.waitForURL("**/sign-in/second**");
  await page.locator("[name=code]").fill("000 000");
  await page.locator("form[action='/sign-in/second'] button").click();
  await page.locator(".problems").waitFor();
  await page.locator("[name=code]").fill(spare.toLowerCase());
  await page.locator("form[action='/sign-in/second'] button").click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/account/security");
  expect((await page.locator("#codes").innerText()).includes("9"), "one recovery code is spent");
  await page.locator("form[action='/account/codes/removal'] button").click();
  if (scripts) await page.locator("dialog [value=yes]").click();
  await page.locator("#codes a[href='/account/codes']").waitFor();
}
