/*
 * The number of a case as a button that shows the case over the page: its facts and its course. Whoever may not see the case
 * reads the server's own sentence.
 */

import course from './course.js';
import { element } from './dom.js';
import facts from './facts.js';
import { FAULT } from './server.js';

async function show(number, context) {
  const content = element('div', { class: 'desk-panel' }, 'Đang tải…');
  const title = element('h3', { id: 'desk-case-title' }, `Hồ sơ ${number}`);
  const dialog = element('dialog', {
    class: 'desk desk-case', 'aria-labelledby': 'desk-case-title', close: () => dialog.remove()
  },
  element('header', {}, title,
    element('button', { type: 'button', class: 'btn btn-default', click: () => dialog.close() }, 'Đóng')),
  content);
  document.body.append(dialog);
  dialog.showModal();
  try {
    const caseFile = await context.get(`numbered-case/${encodeURIComponent(number)}`);
    content.replaceChildren();
    facts.render(content, { ...context, caseFile });
    content.append(element('h4', {}, course.label));
    await course.render(content, { ...context, caseFile });
  } catch (fault) {
    console.error(number, fault);
    content.replaceChildren(
      element('p', { class: 'desk-fault', role: 'alert' }, fault.sentence ?? FAULT));
  }
}

/** @param context { api, scope, get } as sections get it */
export function caseLink(number, context) {
  return element('button', { type: 'button', class: 'desk-code desk-case-link', click: () => show(number, context) }, number);
}
