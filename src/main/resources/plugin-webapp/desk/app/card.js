/*
 * Number and matter of the case on each card of the task list, and how near the task is due. The list's own way of
 * showing variables needs the right to read the whole case.
 *
 * The list draws all its cards at once, and anew every few seconds: one request asks for all of them, and until the answer
 * is there a card shows what it showed before.
 */

import { element } from './dom.js';
import { server } from './server.js';

const known = new Map();
let waiting = new Map();
let session;

/** Another officer may have signed in without the page having been loaded anew. */
function forgetOthers(token) {
  if (session !== token) {
    known.clear();
    session = token;
  }
}

function due({ due, suspended }) {
  if (suspended) {
    return element('div', { class: 'desk-badge desk-paused' }, 'tạm đình chỉ');
  }
  return due && element('div', {}, `Hạn: ${due.on} `,
    element('span', { class: `desk-badge desk-${due.nearness.toLowerCase()}` }, due.words));
}

function draw(node, card) {
  node.replaceChildren(...[
    card.number && element('div', { class: 'case-number' }, card.number),
    card.subject && element('div', { class: 'case-subject' }, card.subject),
    due(card)
  ].filter(Boolean));
}

async function ask(api) {
  const asked = waiting;
  waiting = new Map();
  try {
    const cards = await server(api).get(`cards?${[...asked.keys()].map(id => `task=${id}`).join('&')}`);
    for (const card of cards) {
      known.set(card.taskId, card);
      asked.get(card.taskId).forEach(node => draw(node, card));
    }
  } catch (fault) {
    console.warn('card', fault);
  }
}

export function render(node, { api, taskId }) {
  forgetOthers(api.CSRFToken);
  if (known.has(taskId)) {
    draw(node, known.get(taskId));
  }
  if (waiting.size === 0) {
    setTimeout(() => ask(api));
  }
  waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
}
