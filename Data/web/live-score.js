// Shows what the choices of form[data-live-score] come to: after each one it posts them to the address given there and
// swaps the fragment "diem". Nothing is saved by it; autosave.js does that.
import { fieldsOf, settled, swap } from "./fragment.js";

for (const form of document.querySelectorAll("form[data-live-score]")) {
  let last = 0;
  let under;
  const show = settled(150, async () => {
    const turn = ++last;
    under?.abort();
    under = new AbortController();
    const options = { method: "POST", body: fieldsOf(form), signal: under.signal };
    try {
      await swap("diem", form.dataset.liveScore, options);
    } catch (error) {
      // The next choice asks again; a choice overtaken by the next one is none of ours.
      if (turn === last && error.name !== "AbortError") console.warn("live-score", error);
    }
  });
  form.addEventListener("change", show);
}
