// Shows how far the files of a form have got, and sends the form by itself so that the page can be left standing when the
// connection breaks. Without it the browser sends the form as ever.

function send(form, submitter) {
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", form.querySelector("[data-upload]").labels[0]?.textContent ?? "");
  form.querySelector("[data-upload]").after(bar);
  const buttons = [...form.querySelectorAll("button")].filter((button) => !button.disabled);
  const fields = new FormData(form, submitter);
  const request = new XMLHttpRequest();
  const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  request.open("POST", address);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => {
    // The answer is a page: the one that was redirected to, or the form again with its errors.
    if (request.status < 400 && request.responseURL && request.responseURL !== address) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    document.getElementById("can-sua")?.focus();
    start();
  });
  request.addEventListener("error", () => {
    // Nothing is lost: the page still stands, with what was typed and chosen.
    const words = document.createElement("span");
    words.className = "error";
    words.setAttribute("role", "alert");
    words.textContent = form.querySelector("[data-upload]").dataset.failed ?? "";
    bar.replaceWith(words);
    form.addEventListener("submit", () => words.remove(), { once: true });
    for (const button of buttons) button.disabled = false;
  });
  for (const button of buttons) button.disabled = true;
  request.send(fields);
}

function start() {
  for (const form of document.querySelectorAll("form:has([data-upload])")) {
    form.addEventListener("submit", (event) => {
      const hasFiles = [...form.querySelectorAll("[data-upload]")].some((input) => input.files.length > 0);
      if (!hasFiles) return;
      event.preventDefault();
      send(form, event.submitter);
    });
  }
}

start();
