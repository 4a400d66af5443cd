// Scoring by keyboard in form[data-keys]: 1 to 9 choose that option of the criterion at hand, Enter goes to the next one,
// and from the last one to the next section.
// The criterion at hand is the fieldset that holds the focus. Typing in a text field is left alone,
// and so is the rest of the page: keys that act anywhere get in the way of screen readers (WCAG 2.1.4).

const isTyping = (target) => target.matches("textarea, select, input:not([type=radio], [type=checkbox])");

function go(groups, place) {
  const group = groups[place];
  if (!group) return;
  (group.querySelector("input:checked") ?? group.querySelector("input"))?.focus();
  group.scrollIntoView({ block: "nearest" });
}

for (const form of document.querySelectorAll("form[data-keys]")) {
  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const groups = [...form.querySelectorAll("fieldset")];
    const here = groups.indexOf(event.target.closest("fieldset"));
    if (here < 0) return;
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      // From the last criterion on to the next section, by the form's own button for it.
      if (here + 1 < groups.length) go(groups, here + 1);
      else form.querySelector("button[name=di][value=tiep]")?.click();
    } else if (/^[1-9]$/.test(event.key)) {
      const choice = groups[here].querySelectorAll("input[type=radio]")[Number(event.key) - 1];
      if (!choice) return;
      event.preventDefault();
      choice.focus();
      // A click, so that the form's other listeners hear of it as of any other choice.
      if (!choice.checked) choice.click();
    }
  });
}
