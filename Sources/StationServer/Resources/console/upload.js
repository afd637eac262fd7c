"use strict";
// Hands papers in from the browser by tus 1.0. What is on its way is remembered by name, size and time of change, so that
// the same file chosen again after a cut goes on at the byte.
const piece = 4 << 20;
const opening = document.getElementById("opening");
const { token, lang } = opening.dataset;
const words = {
  id: { wait: "menunggu", sending: "mengirim", seen: "diperiksa", pages: "halaman", again: "Pindai ulang", page: "halaman", retry: "terputus, mencoba lagi",
        balance: (a, e) => e === null ? `${a} halaman tiba.` : `${a} dari ${e} halaman tiba.`, closed: "Diterima sebagai kiriman", open: "Buka berkas" },
  en: { wait: "waits", sending: "sending", seen: "looked at", pages: "pages", again: "Scan again", page: "page", retry: "cut off, trying again",
        balance: (a, e) => e === null ? `${a} pages arrived.` : `${a} of ${e} pages arrived.`, closed: "Accepted as submission", open: "Open the dossier" },
}[lang];
const sleep = seconds => new Promise(done => setTimeout(done, seconds * 1000));
const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
let handover = null;

async function ask(path, options = {}) {
  for (let pause = 1; ; pause = Math.min(pause * 2, 30)) {
    try {
      const answer = await fetch(path, { ...options, headers: { "X-Form-Token": token, ...options.headers } });
      if (answer.status !== 503 && answer.status !== 429) return answer;
      await sleep(Number(answer.headers.get("Retry-After")) || pause);
    } catch (cut) { await sleep(pause); }
  }
}
async function json(path, options) {
  const answer = await ask(path, options);
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.error?.[lang] ?? answer.statusText);
  return value;
}

opening.addEventListener("submit", async event => {
  event.preventDefault();
  const number = id => Number(document.getElementById(id).value);
  const body = {};
  if (number("sheets") > 0)
    body.counted = { sheets: number("sheets"), returned: number("returned"), duplex: document.getElementById("duplex").checked };
  const former = document.getElementById("supplements").value.trim();
  if (former) body.supplements = former;
  try {
    handover = (await json("/api/handovers", { method: "POST", body: JSON.stringify(body) })).id;
  } catch (error) { return tell(opening, error.message); }
  opening.hidden = true;
  document.getElementById("handover").hidden = false;
  document.getElementById("files").focus();
});

function tell(place, text) {
  let line = place.querySelector(".notice") ?? place.appendChild(document.createElement("p"));
  line.className = "notice";
  line.textContent = text;
}

// `replaces`: name of the file that this is a new scan of; `page`: of that page alone.
async function send(file, replaces, page) {
  const row = document.createElement("div");
  row.className = "file";
  const title = row.appendChild(document.createElement("p"));
  const bar = row.appendChild(document.createElement("progress"));
  bar.max = file.size || 1;
  bar.setAttribute("aria-label", file.name);
  const report = row.appendChild(document.createElement("ul"));
  row.dataset.name = file.name;
  document.getElementById("list").append(row);
  const name = text => { title.textContent = `${file.name}: ${text}`; };
  const memory = `berkas:${handover}:${file.name}:${file.size}:${file.lastModified}`;
  const tus = { "Tus-Resumable": "1.0.0" };
  name(words.wait);
  try {
    const before = (await json(`/api/handovers/${handover}`)).files.length;
    let path = sessionStorage.getItem(memory), offset = 0;
    if (!path) {
      const metadata = [`filename ${base64(file.name)}`, `handover ${base64(handover)}`];
      if (replaces) metadata.push(`replaces ${base64(replaces)}`);
      if (page) metadata.push(`page ${base64(String(page))}`);
      const made = await ask("/files", { method: "POST",
        headers: { ...tus, "Upload-Length": String(file.size), "Upload-Metadata": metadata.join(",") } });
      if (made.status !== 201) throw new Error((await made.json()).error?.[lang] ?? made.statusText);
      path = new URL(made.headers.get("Location"), location.href).pathname;
      sessionStorage.setItem(memory, path);
    } else {
      offset = await whereabouts(path);
    }
    while (offset < file.size) {
      name(words.sending);
      const bytes = await file.slice(offset, offset + piece).arrayBuffer();
      const headers = { ...tus, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
      if (crypto.subtle) {
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
        headers["Upload-Checksum"] = "sha256 " + btoa(String.fromCharCode(...digest));
      }
      const answer = await ask(path, { method: "PATCH", headers, body: bytes });
      if (answer.status === 204) offset = Number(answer.headers.get("Upload-Offset"));
      else if (answer.status === 409 || answer.status === 460 || answer.status === 423) {
        name(words.retry);
        await sleep(1);
        offset = await whereabouts(path);
      } else throw new Error((await answer.json()).error?.[lang] ?? answer.statusText);
      bar.value = offset;
    }
    sessionStorage.removeItem(memory);
    bar.value = bar.max;
    await watch(file.name, before, name, report);
  } catch (error) { tell(row, error.message); }
}

async function whereabouts(path) {
  const answer = await ask(path, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Number(answer.headers.get("Upload-Offset"));
}

// Asks until somebody has looked at the file, then shows the findings of its pages. It came after the `before` files that
// were there; where its name was taken, the server numbered it.
async function watch(name, before, title, report) {
  for (;;) {
    const state = await json(`/api/handovers/${handover}`);
    showBalance(state);
    const plain = one => one.name.replace(/ \(\d+\)(?=(\.[^.]*)?$)/, "");
    const file = state.files.slice(before).find(one => one.name === name || plain(one) === name);
    if (!file?.seen) { await sleep(0.4); continue; }
    title(`${words.seen}, ${file.pages ?? 0} ${words.pages}`);
    report.replaceChildren(...file.findings.map(finding => {
      const line = document.createElement("li");
      line.className = finding.severity;
      line.textContent = `${finding.message[lang]} ${finding.remedy[lang]}`;
      return line;
    }));
    const bad = [...new Set(file.findings.filter(one => one.page && one.severity !== "note").map(one => one.page))];
    report.after(rescan(file.name), ...(file.pages > 1 ? bad.map(page => rescan(file.name, page)) : []));
    return;
  }
}

// Takes a new scan of a file, or of one page of it.
function rescan(name, page) {
  const again = document.createElement("label");
  const chooser = document.createElement("input");
  chooser.type = "file";
  again.className = "again";
  if (page) again.dataset.page = page;
  again.append(words.again + (page ? ` ${words.page} ${page} ` : " "), chooser);
  chooser.addEventListener("change", () => {
    if (!chooser.files[0]) return;
    const row = again.closest(".file");
    again.remove();
    if (!page) row.querySelectorAll(".again").forEach(other => other.remove());
    send(chooser.files[0], name, page);
  });
  return again;
}

function showBalance(state) {
  document.getElementById("balance").textContent = words.balance(state.balance.arrived, state.balance.expected ?? null);
}

async function sendAll(files) { for (const file of files) await send(file); }
const chooser = document.getElementById("files");
chooser.addEventListener("change", () => { sendAll([...chooser.files]); });
const drop = document.getElementById("drop");
addEventListener("dragover", event => event.preventDefault());
addEventListener("drop", event => {
  event.preventDefault();
  if (handover) sendAll([...event.dataTransfer.files]);
});
drop.classList.add("ready");

document.getElementById("finish").addEventListener("click", async () => {
  const outcome = document.getElementById("outcome");
  try {
    const closed = await json(`/api/handovers/${handover}/close`, { method: "POST" });
    outcome.replaceChildren();
    const line = outcome.appendChild(document.createElement("p"));
    line.textContent = `${words.closed} ${closed.submission}. `;
    for (;;) {
      const state = await json(`/api/handovers/${handover}`);
      if (state.documents) {
        const link = line.appendChild(document.createElement("a"));
        link.href = `/console/dossiers/${closed.submission}`;
        link.textContent = words.open;
        const list = outcome.appendChild(document.createElement("ul"));
        for (const one of state.missing ?? []) {
          const item = list.appendChild(document.createElement("li"));
          item.textContent = one.name[lang];
        }
        link.focus();
        return;
      }
      await sleep(0.7);
    }
  } catch (error) { tell(outcome, error.message); }
});
