// Files go up while the form is being filled in, in pieces, and go on where they stopped:
// <input type="file" multiple data-upload="/library/uploads">. Start: POST name, size -> {id, offset}; pieces: PATCH with
// Upload-Offset. The form then carries the ids (data-upload-name, "upload" when not said) instead of the files.
// Without script the same field sends the files with the form.
for (const field of document.querySelectorAll("input[type=file][data-upload]")) {
  const PIECE = 4 * 1024 * 1024, TRIES = 5;
  const say = field.dataset, form = field.form, area = field.closest(".drop") ?? field;
  const name = field.name;
  const list = Object.assign(document.createElement("ul"), { className: "uploads" });
  list.setAttribute("aria-live", "polite");
  area.after(list);
  let waiting = 0;
  const hold = (change) => {
    waiting += change;
    for (const button of form.querySelectorAll("button[type=submit], button:not([type])")) button.toggleAttribute("disabled", waiting > 0);
  };
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));

  const start = async (file) => {
    const body = new URLSearchParams({ name: file.name, size: file.size });
    const answer = await fetch(field.dataset.upload, { method: "POST", body, headers: { Accept: "application/json" } });
    const reply = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(reply.problem ?? ""), { final: answer.status < 500 });
    return reply;
  };
  const piece = (id, file, offset, seen) => new Promise((done, fail) => {
    const request = new XMLHttpRequest(), part = file.slice(offset, offset + PIECE);
    request.open("PATCH", `${field.dataset.upload}/${encodeURIComponent(id)}`);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.setRequestHeader("Upload-Offset", offset);
    request.upload.onprogress = (event) => seen(offset + event.loaded);
    request.onerror = () => fail(new Error(""));
    request.onload = () => {
      const reached = Number(request.getResponseHeader("Upload-Offset") ?? offset + part.size);
      if (request.status < 300) return done(reached);
      let problem = "";
      try { problem = JSON.parse(request.responseText).problem ?? ""; } catch { /* a page, not an answer */ }
      fail(Object.assign(new Error(problem), { final: request.status < 500 && request.status !== 409 && request.status !== 408 && request.status !== 429 }));
    };
    request.send(part);
  });

  const send = async (file) => {
    const row = document.createElement("li"), title = document.createElement("b"), bar = document.createElement("progress");
    const word = Object.assign(document.createElement("span"), { className: "say", textContent: say.saySending });
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "btn plain small", textContent: say.sayRemove });
    title.textContent = file.name;
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    row.append(title, drop, bar, word);
    list.append(row);
    let gone = false;
    drop.setAttribute("aria-label", `${say.sayRemove} ${file.name}`);
    drop.onclick = () => { gone = true; row.remove(); field.focus(); };
    hold(1);
    try {
      for (let tries = 0; ; tries += 1) {
        try {
          const { id, offset = 0 } = await start(file);
          let at = offset;
          while (at < file.size && !gone) { at = await piece(id, file, at, (sent) => { bar.value = sent; }); tries = 0; }
          if (gone) return;
          row.append(Object.assign(document.createElement("input"), { type: "hidden", name: field.dataset.uploadName ?? "upload", value: id }));
          row.className = "done";
          word.textContent = say.sayDone;
          bar.remove();
          return;
        } catch (problem) {
          if (gone) return;
          if (problem.final || tries >= TRIES) throw problem;
          word.textContent = say.sayRetry;
          await rest(1000 * 2 ** tries);
        }
      }
    } catch (problem) {
      row.className = "failed";
      word.textContent = problem.message || say.sayFailed;
      bar.remove();
    } finally {
      hold(-1);
    }
  };
  const take = async (files) => { for (const file of files) await send(file); };
  field.addEventListener("change", () => { const files = [...field.files]; field.value = ""; field.required = false; take(files); });
  // An empty file field would be sent as one empty file.
  form.addEventListener("submit", () => { if (list.querySelector("input")) field.name = ""; });
  addEventListener("pageshow", () => { field.name = name; });

  if (area === field) continue;
  const over = (on) => (event) => { if (!event.dataTransfer?.types.includes("Files")) return; event.preventDefault(); area.classList.toggle("over", on); };
  area.addEventListener("dragover", over(true));
  area.addEventListener("dragleave", over(false));
  area.addEventListener("drop", (event) => { over(false)(event); take(field.multiple ? event.dataTransfer.files : [...event.dataTransfer.files].slice(0, 1)); });
}
