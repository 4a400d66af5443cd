// Shows what the choices of form[data-live-score] come to: after each one it sends them, as the form itself would, to the
// address given there and swaps the fragment "diem". Nothing is saved by it; autosave.js does that.
import { fieldsOf, settled, swap } from "./fragment.js";

for (const form of document.querySelectorAll("form[data-live-score]")) {
  let last = 0;
  let under;
  const show = settled(150, async () => {
    const turn = ++last;
    under?.abort();
    under = new AbortController();
    const fields = fieldsOf(form);
    const isOpen = form.method === "get";
    const address = form.dataset.liveScore + (isOpen ? `?${fields}` : "");
    const options = { signal: under.signal, ...(isOpen ? {} : { method: "POST", body: fields }) };
    try {
      await swap("diem", address, options);
    } catch (error) {
      // The next choice asks again; a choice overtaken by the next one is none of ours.
      if (turn === last && error.name !== "AbortError") console.warn("live-score", error);
    }
  });
  form.addEventListener("change", show);
}
