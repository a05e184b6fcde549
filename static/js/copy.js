// <button data-copy="words" data-copied="Copied"> puts words on the clipboard; data-copy="#id" takes an element's text or value.
addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-copy]");
  if (!button) return;
  const from = button.dataset.copy.startsWith("#") ? document.querySelector(button.dataset.copy) : null;
  try {
    await navigator.clipboard.writeText(from ? from.value ?? from.textContent : button.dataset.copy);
  } catch {
    from?.select?.();
    return;
  }
  const word = button.querySelector(".word") ?? button;
  const before = word.textContent;
  word.setAttribute("role", "status");
  word.textContent = button.dataset.copied;
  setTimeout(() => { word.textContent = before; word.removeAttribute("role"); }, 2000);
});
