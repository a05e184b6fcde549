// Passkeys: a button at the door (<button data-passkey="/sign-in/passkey">) and a form that makes one
// (<form data-passkey-new="/account/passkeys">). The server asks, the device answers, the answer goes back.
{
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const send = async (to, body) => {
    const answer = await fetch(to, { method: "POST", headers: { Accept: "application/json", "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.problem || "");
    return told;
  };
  const told = (from, words) => {
    const place = (from.form ?? from.closest("main")).querySelector("[data-passkey-told]") ?? document.querySelector("[data-passkey-told]");
    if (!place) return;
    place.textContent = words;
    place.hidden = !words;
  };
  // The device said no, or its owner did: the browser does not tell which.
  const ceremony = async (from, failed, act) => {
    told(from, "");
    try {
      location.assign((await act()).to);
    } catch (problem) {
      told(from, (problem instanceof DOMException ? "" : problem.message) || failed);
    }
  };
  addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-passkey]");
    if (!button) return;
    ceremony(button, button.dataset.failed, async () => {
      const { publicKey } = await send(`${button.dataset.passkey}/question`);
      publicKey.challenge = bytes(publicKey.challenge);
      for (const key of publicKey.allowCredentials ?? []) key.id = bytes(key.id);
      const { id, rawId, type, response } = await navigator.credentials.get({ publicKey });
      const credential = {
        id, type, rawId: text(rawId), extensions: {},
        response: { authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON), signature: text(response.signature), userHandle: response.userHandle && text(response.userHandle) },
      };
      return send(button.dataset.passkey, { credential, return: button.dataset.return });
    });
  });
  addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-passkey-new]");
    if (!form) return;
    event.preventDefault();
    ceremony(form, form.dataset.failed, async () => {
      const { publicKey } = await send(`${form.dataset.passkeyNew}/question`);
      publicKey.challenge = bytes(publicKey.challenge);
      publicKey.user.id = bytes(publicKey.user.id);
      for (const key of publicKey.excludeCredentials ?? []) key.id = bytes(key.id);
      const { id, rawId, type, response } = await navigator.credentials.create({ publicKey });
      const credential = { id, type, rawId: text(rawId), extensions: {}, response: { attestationObject: text(response.attestationObject), clientDataJSON: text(response.clientDataJSON), transports: response.getTransports?.() ?? [] } };
      return send(form.dataset.passkeyNew, { credential, name: form.elements.name.value });
    });
  });
  if (!window.PublicKeyCredential) for (const way of document.querySelectorAll("[data-passkey], [data-passkey-new]")) way.hidden = true;
}
