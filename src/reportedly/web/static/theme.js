// Runs before the page is drawn, so that it never flashes in the wrong colours.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    const theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
    if (localStorage.getItem("blur") === "on") root.dataset.blur = "on";
  } catch { /* a browser that keeps nothing: the page follows the system */ }
})();
