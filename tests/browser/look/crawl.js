// Which pages somebody can reach by links, one of each kind, and which links are dead.

import { home } from "../house.js";

const LINKS_MOST = 300;

// `/people/3jgh0xw2k9tz?page=2` is a page of the kind `/people/{id}?page`.
export function kind(url) {
  const { pathname, searchParams } = new URL(url, home);
  const path = pathname.replace(/\/[0-9a-hjkmnp-tv-z]{12}(?=\/|$)/g, "/{id}")
    // A part of a programme is one kind, whatever its code or place.
    .replace(/\/(fields|steps|approvals|criteria)\/[a-z0-9_]+$/, "/$1/{code}");
  const keys = [...new Set(searchParams.keys())].sort();
  return keys.length > 0 ? `${path}?${keys.join("&")}` : path;
}

// Yields { url, kind, text } for a page of each kind; fills `dead`.
export async function* crawl(context, starts, dead) {
  const queue = [...starts];
  const known = new Set(queue);
  const kinds = new Set();
  let links = 0;
  while (queue.length > 0 && links < LINKS_MOST) {
    const url = queue.shift();
    const one = kind(url);
    links += 1;
    const answer = await context.request.get(url, { failOnStatusCode: false, maxRedirects: 3 });
    const led = new URL(answer.url()).pathname;
    if (answer.status() >= 400) dead.push(`dead link: ${url} answers ${answer.status()}`);
    else if (led === "/sign-in" && !starts.includes("/sign-in")) dead.push(`dead link: ${url} leads to the door`);
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (!isPage || kinds.has(one) || answer.status() >= 400) continue;
    kinds.add(one);
    const text = await answer.text();
    for (const [, found] of text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const to = new URL(found.replaceAll("&amp;", "&"), new URL(url, home));
      if (to.origin !== new URL(home).origin || !to.protocol.startsWith("http")) continue;
      const next = to.pathname + to.search;
      if (known.has(next)) continue;
      known.add(next);
      // New kinds first: the many items of a list come after all other doors.
      if (kinds.has(kind(next))) queue.push(next);
      else queue.unshift(next);
    }
    yield { url, kind: one, text };
  }
}
