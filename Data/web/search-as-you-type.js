// Renews the list named by form[data-search] while the person types or chooses, and keeps the address of the page in step,
// so that it can be passed on and the way back works.
import { fieldsOf, settled, swap } from "./fragment.js";

for (const form of document.querySelectorAll("form[data-search]")) {
  let under;
  const find = settled(200, async () => {
    const fields = fieldsOf(form);
    for (const [name, value] of [...fields]) if (value === "") fields.delete(name);
    const address = `${form.getAttribute("action")}?${fields}`;
    under?.abort();
    under = new AbortController();
    try {
      if (await swap(form.dataset.search, address, { signal: under.signal })) history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") console.warn("search", error);
    }
  });
  form.addEventListener("input", find);
}
