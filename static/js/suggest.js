// Suggestions under a search box while typing, as an ARIA combobox: <input data-suggest="/search/suggest" data-say-count="...">.
// The server answers {suggestions: [{title, url, lang, kind}]}. Without script the box is a plain search.
for (const box of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${box.id}-suggestions`;
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", box.getAttribute("aria-label") ?? "");
  box.parentElement.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) box.setAttribute(name, value);

  let chosen = -1, pause, asked;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const all = options();
    if (!all.length) return;
    chosen = (index + all.length + 1) % (all.length + 1);
    all.forEach((option, at) => option.setAttribute("aria-selected", at === chosen));
    const option = all[chosen];
    if (!option) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(({ title, url, lang, kind }, at) => {
      const option = document.createElement("li");
      option.role = "option";
      option.id = `${list.id}-${at}`;
      option.dataset.url = url;
      option.setAttribute("aria-selected", "false");
      const name = document.createElement("bdi");
      name.textContent = title;
      if (lang) name.lang = lang;
      option.append(name);
      if (kind) option.append(Object.assign(document.createElement("small"), { textContent: kind }));
      return option;
    }));
    chosen = -1;
    list.hidden = !suggestions.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    asked?.abort();
    const words = box.value.trim();
    if (words.length < 2) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (answer.ok && document.activeElement === box) show((await answer.json()).suggestions ?? []);
    } catch { /* overtaken by the next letter, or offline: the plain search still works */ }
  };

  box.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(ask, 120); });
  box.addEventListener("blur", () => { clearTimeout(pause); asked?.abort(); close(); });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const url = event.target.closest("li")?.dataset.url; if (url) location.href = url; });
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? options().length - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.href = options()[chosen].dataset.url;
    else return;
    event.preventDefault();
  });
}
