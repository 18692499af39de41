// Watches a batch of reports being read.
const shown = document.querySelector("[data-batch]");
const words = { waiting: "waiting", reading: "being read", read: "read", known: "was here already", failed: "failed" };

function lineOf(one) {
  const line = document.getElementById("line").content.cloneNode(true);
  line.querySelector("bdi").textContent = one.ref;
  const state = line.querySelector(".state");
  state.dataset.state = one.state;
  state.textContent = words[one.state];
  line.querySelector(".quiet").textContent = one.message;
  const link = line.querySelector("a");
  if (one.report) {
    link.href = `/review/${one.report}`;
    link.textContent = `${one.claims} claims to review`;
  } else link.remove();
  return line;
}

async function look() {
  const response = await fetch(`/add/${shown.dataset.batch}/progress`, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const told = await response.json();
  const number = (...states) => told.found.filter((one) => states.includes(one.state)).length;
  document.getElementById("found").replaceChildren(...told.found.map(lineOf));
  document.getElementById("summary").textContent =
    `${number("read", "known")} read, ${number("failed")} failed${told.done ? "." : "; still reading."}`;
  if (told.done) {
    document.querySelector("h1").textContent = "Read";
    document.getElementById("onwards").hidden = number("read", "known") === 0;
  }
  else setTimeout(look, 1000);
}

if (shown?.dataset.done === "no") setTimeout(look, 700);
