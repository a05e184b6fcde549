// Says how strong a new password is while it is typed: <p data-strength="/sign-in/strength"> after the field.
// The server weighs it, as it will when the form is sent.
{
  let pause, asked;
  addEventListener("input", (event) => {
    const field = event.target;
    const place = field.autocomplete === "new-password" && field.form?.querySelector("[data-strength]");
    if (!place) return;
    clearTimeout(pause);
    place.hidden = !field.value;
    if (!field.value) return;
    pause = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(place.dataset.strength, { method: "POST", signal: asked.signal, headers: { Accept: "application/json", "Content-Type": "application/json" }, body: JSON.stringify({ password: field.value, name: field.form.elements.name?.value ?? "" }) });
        if (!answer.ok) return;
        const { strength, words } = await answer.json();
        place.querySelector("meter").value = strength;
        place.querySelector("output").textContent = words;
      } catch { /* the next letter asks again */ }
    }, 250);
  });
}
