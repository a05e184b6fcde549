// A form that keeps itself (data-keep): a moment after the last word it is sent with act=keep, and says so in [data-kept].
// What is refused meanwhile (half a date) is simply tried again later: the form's own buttons tell what is wrong.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const PAUSE = 2500, told = form.querySelector("[data-kept]");
  let timer, sent = null;
  const keep = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "keep");
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const kept = await answer.json();
    form.action = kept.to;
    form.elements.revision.value = kept.revision;
    if (!location.pathname.endsWith("/edit")) history.replaceState(null, "", kept.page);
    if (told) told.textContent = kept.said;
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { sent ??= keep().catch(() => {}).finally(() => { sent = null; }); }, PAUSE);
  });
  // A press of a button waits for what is on its way, or it would carry an old revision.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!sent) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sent.then(() => form.requestSubmit(event.submitter));
  }, { capture: true });
}
