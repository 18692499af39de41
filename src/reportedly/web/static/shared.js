// What scripts of several pages use. Nothing happens on loading it: pages may load it twice.

export function isTyping(event) {
  const at = event.target;
  return event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable
    || (at instanceof HTMLElement && at.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
    || document.querySelector("dialog[open]") !== null;
}

let hiding;
export function say(words, { lasting = false } = {}) {
  const said = document.getElementById("said");
  said.textContent = words;
  said.hidden = false;
  clearTimeout(hiding);
  if (!lasting) hiding = setTimeout(() => { said.hidden = true; }, 4000);
}

export async function post(address, fields) {
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json" },
  });
  const told = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, told };
}
