// A part of the page that is still being made: <div id="preview" data-poll="/library/7"> is fetched anew every two seconds
// and replaced by the element of the same id, for as long as that still says data-poll.
{
  const LIMIT = 150;
  const later = (id, left) => setTimeout(() => again(id, left), document.hidden ? 10000 : 2000);
  const again = async (id, left) => {
    const old = document.getElementById(id);
    if (!old?.dataset.poll || !left) return;
    try {
      const answer = await fetch(old.dataset.poll, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = answer.ok && page.getElementById(id);
      if (fresh && !old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh));
    } catch { /* offline for a moment: try again */ }
    later(id, left - 1);
  };
  for (const element of document.querySelectorAll("[data-poll][id]")) later(element.id, LIMIT);
}
