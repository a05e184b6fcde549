// Filters narrow their list in place: <form method="get" data-autosubmit="results"> and an element with id="results";
// without a name the whole of main is the list.
// The address follows, so that reload, back and sharing show the same list.
{
  const form_of = (event) => event.target.closest?.("form[data-autosubmit]");
  let asked, pause;
  const show = async (url) => {
    asked?.abort();
    asked = new AbortController();
    const answer = await fetch(url, { signal: asked.signal, headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return location.assign(url);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const narrow = async (form) => {
    const words = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string" && value !== ""));
    const url = new URL(form.getAttribute("action") || location.pathname, location.href);
    url.search = words;
    const name = form.dataset.autosubmit || "main", region = document.getElementById(name);
    if (!region) return location.assign(url);
    region.setAttribute("aria-busy", "true");
    try {
      const page = await show(url);
      const fresh = page?.getElementById(name);
      if (!fresh) return page && location.assign(url);
      const held = region.contains(document.activeElement) ? document.activeElement : null;
      region.replaceWith(document.adoptNode(fresh));
      // Focus stays on the same field of the new list, with what was typed in the meantime.
      const again = held?.name && [...fresh.querySelectorAll("[name]")].find((field) => field.name === held.name && (field.type !== "checkbox" || field.value === held.value));
      again?.focus();
      if (again?.type === "search") { again.value = held.value; again.setSelectionRange(held.selectionStart, held.selectionEnd); }
      document.title = page.title;
      history.replaceState(null, "", url);
    } catch (problem) {
      if (problem.name !== "AbortError") location.assign(url);
    }
  };
  addEventListener("change", (event) => { const form = form_of(event); if (form) narrow(form); });
  addEventListener("input", (event) => {
    const form = form_of(event);
    if (!form || event.target.type !== "search") return;
    clearTimeout(pause);
    pause = setTimeout(() => narrow(form), 250);
  });
  addEventListener("submit", (event) => { const form = form_of(event); if (form) { event.preventDefault(); clearTimeout(pause); narrow(form); } });
}
