// A form, or a button, that asks to be sent once (data-once) holds its buttons after the first press, until the page is left or comes back.
{
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form.matches("[data-once]") || event.submitter?.matches("[data-once]"))) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    // After the submit, or the pressed button's own value would not be sent.
    setTimeout(() => { for (const button of form.querySelectorAll("button, [type=submit]")) button.setAttribute("aria-busy", "true"); });
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
    }
  });
}
