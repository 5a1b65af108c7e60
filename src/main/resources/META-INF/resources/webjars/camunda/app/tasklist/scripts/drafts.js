/*
 * Tasklist keeps half-filled forms in the browser's storage, also when a session ends. They hold names and addresses,
 * and the computer may be shared: whenever the sign-in form shows, they are gone.
 */

const DRAFT = 'camunda-form:';
const SIGN_IN = '.form-signin';

function clearDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => localStorage.removeItem(key));
}

function clearAtSignIn() {
  if (document.querySelector(SIGN_IN)) {
    clearDrafts();
  }
}

new MutationObserver(clearAtSignIn).observe(document.body, { subtree: true, childList: true });
clearAtSignIn();
