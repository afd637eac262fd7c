"use strict";
// Keys pressed since the page came, so that the office knows what a dossier costs; which keys is nobody's business.
let keys = 0;
addEventListener("keydown", () => { keys += 1; });
addEventListener("submit", event => {
  const field = event.target.querySelector("input[name=keys]");
  if (field) field.value = keys;
});

// The place on the paper of the field that has the focus: shown, marked and zoomed.
function show(place) {
  const { sheet, box, mark } = place.dataset;
  document.querySelectorAll(".mark.here").forEach(one => one.classList.remove("here"));
  const figure = document.getElementById("sheet-" + sheet);
  if (!figure || !box) return;
  document.getElementById("mark-" + mark)?.classList.add("here");
  const svg = figure.querySelector("svg");
  const [, , width, height] = svg.dataset.whole.split(" ").map(Number);
  const [x, y, w, h] = box.split(",").map(Number);
  const wide = Math.min(width, Math.max(w * 1.6, width * 0.45));
  const tall = Math.min(height, wide * 0.75);
  const left = Math.max(0, Math.min(width - wide, x + w / 2 - wide / 2));
  const top = Math.max(0, Math.min(height - tall, y + h / 2 - tall / 2));
  svg.setAttribute("viewBox", `${left} ${top} ${wide} ${tall}`);
  figure.parentElement.scrollTop = figure.offsetTop - figure.parentElement.offsetTop;
}
function whole() {
  document.querySelectorAll(".sheet svg").forEach(svg => svg.setAttribute("viewBox", svg.dataset.whole));
}
addEventListener("focusin", event => {
  const place = event.target.closest("[data-box]");
  if (place) show(place);
});
addEventListener("DOMContentLoaded", () => {
  const first = document.querySelector("[autofocus]");
  const place = first?.closest("[data-box]");
  if (place) show(place);
});

// J and K go through the documents, Z shows the whole page, / goes to the search.
addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches("input, select, textarea")) return;
  const papers = [...document.querySelectorAll("a.paper")];
  const at = papers.findIndex(one => one.hasAttribute("aria-current"));
  if (event.key === "j" && papers[at + 1]) location.assign(papers[at + 1].href);
  else if (event.key === "k" && papers[at - 1]) location.assign(papers[at - 1].href);
  else if (event.key === "z") whole();
  else if (event.key === "/") {
    const search = document.querySelector("[role=search] input");
    if (search) { search.focus(); event.preventDefault(); }
  }
});
