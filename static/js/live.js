// The bell follows what the portal says: <div id="bell" data-live="/notices/waiting" data-shown="3">. The portal holds the question
// until there is something else to show. Nobody is followed who looks elsewhere or has left: that would keep a session open.
{
  const AWAY = 600000, FIRST = 20000, PAUSE = 1000;
  const bell = document.querySelector("#bell[data-live]");
  const rest = (long) => new Promise((done) => setTimeout(done, long));
  let acted = Date.now();
  for (const act of ["pointermove", "keydown", "scroll"]) addEventListener(act, () => { acted = Date.now(); }, { passive: true });
  const ask = async () => {
    const answer = await fetch(`${bell.dataset.live}?shown=${bell.dataset.shown}`, { headers: { Accept: "text/html" } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) return false;
    if (answer.status === 200) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("bell");
      bell.dataset.shown = fresh.dataset.shown;
      bell.replaceChildren(...document.adoptNode(fresh).childNodes);
    } else if (!answer.ok) throw answer.status;
    return true;
  };
  const follow = async () => {
    await rest(FIRST);
    for (let pause = PAUSE, open = true; open; await rest(pause)) {
      if (document.hidden || Date.now() - acted > AWAY) continue;
      try {
        open = await ask();
        pause = PAUSE;
      } catch {
        pause = Math.min(pause * 2, 60000);
      }
    }
  };
  if (bell) follow();
}
