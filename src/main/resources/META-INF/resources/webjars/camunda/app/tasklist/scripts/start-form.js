/*
 * The dialog with a start form closes at Escape, also when that was meant for a calendar, and at a click beside it:
 * all that was typed would be lost. It closes by its own buttons only.
 */

const FORM = '.fjs-container';

function keep(event) {
  if (event.key === 'Escape' && document.querySelector(FORM)) {
    event.stopPropagation();
  }
}

function keepAtBackdrop(event) {
  if (event.target.matches?.('.modal') && event.target.querySelector(FORM)) {
    event.stopPropagation();
  }
}

// the dialog listens on the document for the key, on itself for the click
document.body.addEventListener('keydown', keep);
document.body.addEventListener('click', keepAtBackdrop, true);
