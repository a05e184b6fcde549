// `/` puts the cursor into the search box, unless somebody is typing. A person can turn it off: <html data-keys="off">.
{
  const typing = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]")) return;
    const box = document.querySelector("[data-slash]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
