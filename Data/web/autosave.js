// Keeps what is typed in form[data-autosave]: posts it after a pause and when a field is left, says so in [data-saved],
// tries again when the connection comes back, and never overwrites somebody else's newer version. Whoever was signed out
// signs in again in another tab; then the form's secret is renewed from a fresh copy of the page, and it is sent again.
import { fieldsOf, settled } from "./fragment.js";

const pause = 1500;
const slowest = 30000;

function clock() {
  const now = new Date();
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
}

function watch(form) {
  const mark = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
  let kept = fieldsOf(form).toString();
  let isSending = false;
  let under = Promise.resolve();
  let isStopped = false;
  let isLeaving = false;
  let isRefused = false;
  let wait = 2000;
  let retry;

  function say(words, isBad = false) {
    if (!mark) return;
    mark.textContent = words;
    mark.classList.toggle("bad", isBad);
  }

  async function save() {
    clearTimeout(retry);
    if (isStopped || isSending || fieldsOf(form).toString() === kept) return;
    isSending = true;
    say(mark?.dataset.saving ?? "");
    try {
      if (isRefused) await renewSecret();
      const fields = fieldsOf(form);
      const answer = await fetch(form.action, {
        method: "POST",
        body: fields,
        headers: { "X-Autosave": "1", Accept: "application/json" },
        credentials: "same-origin",
        redirect: "error",
      });
      if (answer.status === 409) {
        // The new version opens beside this page, so that what was typed here stays to be copied.
        isStopped = true;
        return sayWithLink(mark?.dataset.conflict, location.href, mark?.dataset.reload);
      }
      isRefused = answer.status === 401 || answer.status === 403;
      if (isRefused) {
        later();
        return sayWithLink(mark?.dataset.signedOut, mark?.dataset.signIn, mark?.dataset.signInWords);
      }
      if (answer.status === 422) {
        kept = fields.toString();
        return say(mark?.dataset.refused ?? "", true);
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const { version } = await answer.json();
      const field = form.querySelector('input[type="hidden"][name="version"]');
      if (field && version !== undefined) {
        field.value = version;
        fields.set("version", version);
      }
      kept = fields.toString();
      wait = 2000;
      say(`${mark?.dataset.done ?? ""} ${clock()}`);
      // What was typed while the request was under way.
      if (fieldsOf(form).toString() !== kept) soon();
    } catch {
      later();
      say(mark?.dataset.failed ?? "", true);
    } finally {
      isSending = false;
    }
  }

  async function renewSecret() {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const secret = page.querySelector('input[type="hidden"][name="csrf"]')?.value;
    if (!answer.ok || !secret) return;
    for (const field of document.querySelectorAll('input[type="hidden"][name="csrf"]')) field.value = secret;
  }

  function later() {
    retry = setTimeout(start, wait);
    wait = Math.min(wait * 2, slowest);
  }

  function sayWithLink(words, address, linkWords) {
    say(`${words ?? ""} `, true);
    const link = document.createElement("a");
    link.href = address ?? location.href;
    link.target = "_blank";
    link.textContent = linkWords ?? "";
    mark?.append(link);
  }

  const start = () => { if (!isSending) under = save(); };
  const soon = settled(pause, start);
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("focusout", start);
  addEventListener("online", start);
  form.addEventListener("submit", (event) => {
    isStopped = isLeaving = true;
    clearTimeout(retry);
    if (!isSending) return;
    // Leaving a field by pressing the button has just begun to save: the form goes on from the version that this gives.
    event.preventDefault();
    const submitter = event.submitter;
    under.finally(() => form.requestSubmit(submitter));
  });
  addEventListener("beforeunload", (event) => {
    if (!isLeaving && fieldsOf(form).toString() !== kept) event.preventDefault();
  });
}

for (const form of document.querySelectorAll("form[data-autosave]")) watch(form);
