// Shared by the other modules: asks the server for a piece of a page and puts it in its place.
// A fragment request carries "X-Fragment: <name>" and gets only the inside of [data-live="<name>"]; see docs/pages.md.

/** Fetches the fragment of that name and swaps it in; the focus and the caret stay where they are. */
export async function swap(name, address, options = {}) {
  const place = document.querySelector(`[data-live="${CSS.escape(name)}"]`);
  if (!place) return false;
  const headers = { ...options.headers, "X-Fragment": name, Accept: "text/html" };
  const answer = await fetch(address, { ...options, headers, credentials: "same-origin" });
  // Signed out, or an error page: what stands there stays, rather than a wrong piece of a page.
  if (!answer.ok || answer.redirected || answer.headers.get("X-Fragment") !== name) return false;
  place.innerHTML = await answer.text();
  return true;
}

/** Waits until nothing has happened for that many milliseconds. */
export function settled(milliseconds, act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}

/** A form's fields as they are sent by the browser itself, without its files. */
export function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}
