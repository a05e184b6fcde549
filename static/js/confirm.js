// Asks before an act: <button data-confirm="Delete this version?" data-confirm-more="It can't be undone.">.
// The words of the dialog itself come from <template id="ask"> in the page.
addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-confirm]");
  const paper = document.getElementById("ask");
  if (!button?.form || !paper || button.dataset.confirmed) return;
  event.preventDefault();
  const dialog = paper.content.firstElementChild.cloneNode(true);
  dialog.querySelector("h2").textContent = button.dataset.confirm;
  const more = dialog.querySelector("p");
  more.textContent = button.dataset.confirmMore ?? "";
  more.hidden = !more.textContent;
  const yes = dialog.querySelector("[value=yes]");
  yes.textContent = button.textContent.trim() || button.getAttribute("aria-label");
  yes.classList.toggle("danger", button.classList.contains("danger"));
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
    if (dialog.returnValue !== "yes") return;
    button.dataset.confirmed = "yes";
    button.form.requestSubmit(button);
    delete button.dataset.confirmed;
  });
  document.body.append(dialog);
  dialog.showModal();
}, true);
