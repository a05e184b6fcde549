// What a first view costs: bytes on the wire with everything, requests, nodes.

export const MOST = { bytes: 60 * 1024, requests: 6 };

export async function scales(page) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  let requests = 0;
  wire.on("Network.requestWillBeSent", ({ request }) => { if (request.url.startsWith("http")) requests += 1; });
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
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
