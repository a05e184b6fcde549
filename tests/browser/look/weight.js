// What a first view costs: bytes on the wire with everything, requests, nodes.
//
// Pictures of documents are content. Small ones in lists are weighed but not
// counted as requests; the page of a document that one opened to read is
// neither: it is what one came for.

export const MOST = { bytes: 60 * 1024, requests: 6 };

const LITTLE = /\/library\/[^/]+\/thumbnail\//;
const DOCUMENT = /\/library\/[^/]+\/pages\//;

export async function scales(page) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  const urls = new Map();
  let bytes = 0;
  let requests = 0;
  wire.on("Network.requestWillBeSent", ({ requestId, request: { url } }) => {
    urls.set(requestId, url);
    if (url.startsWith("http") && !LITTLE.test(url) && !DOCUMENT.test(url)) requests += 1;
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!DOCUMENT.test(urls.get(requestId) ?? "")) bytes += encodedDataLength;
  });
  return {
    clear() { bytes = 0; requests = 0; },
    async read() {
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
      return { bytes, requests, nodes };
    },
  };
}

export function tooHeavy({ bytes, requests }) {
  const heavy = [];
  if (bytes > MOST.bytes) heavy.push(`weighs ${(bytes / 1024).toFixed(1)} KB on a first view`);
  if (requests > MOST.requests) heavy.push(`makes ${requests} requests on a first view`);
  return heavy;
}
