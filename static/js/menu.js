// Open menus close on Escape, on a press elsewhere and when focus leaves them; the side menu is open where there is room.
{
  const menus = () => document.querySelectorAll("details[data-menu][open]");
  const wide = matchMedia("(min-width: 64rem)");
  const keeps = (menu) => menu.hasAttribute("data-side") && wide.matches;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      if (keeps(menu)) continue;
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
  });
  const leave = (target) => { for (const menu of menus()) if (!keeps(menu) && !menu.contains(target)) menu.open = false; };
  addEventListener("pointerdown", (event) => leave(event.target));
  addEventListener("focusin", (event) => leave(event.target));

  const fit = () => { for (const side of document.querySelectorAll("details[data-side], details.wide-open")) side.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
}
