/* A button of the form waits until its changes are saved, so that both do not carry one version. */

export function submitAfterSaving(form, flush, isSaved) {
  form.addEventListener("submit", async (event) => {
    if (isSaved()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await flush()) form.requestSubmit(event.submitter);
  });
}
