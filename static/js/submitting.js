/* Buttons and links wait until the page's changes are saved: no old text on the next page. */

export function leaveAfterSaving(form, flush, isSaved) {
  form.addEventListener("submit", async (event) => {
    if (isSaved()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await flush()) form.requestSubmit(event.submitter);
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || isSaved() || staysHere(event, link)) return;
    event.preventDefault();
    await flush();
    location.assign(link.href);
  });
}

/* A link to a place on this page, to another window, or pressed with a modifier. */
function staysHere(event, link) {
  const isHere = link.getAttribute("href").startsWith("#");
  return isHere || link.target || link.download || event.ctrlKey || event.metaKey || event.shiftKey;
}
