/* A form with data-once is sent once, however often its button is pressed. */

export function startOnce(form) {
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
    setTimeout(() => disable(form, true));
  });
  /* Back to a kept page: it may be sent again. */
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    isSent = false;
    disable(form, false);
  });
}

function disable(form, isOff) {
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = isOff;
}
