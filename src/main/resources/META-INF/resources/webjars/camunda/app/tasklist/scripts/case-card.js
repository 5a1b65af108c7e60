/*
 * Number and matter of the case on each card of the task list, and the day the task is due: the card itself says only how
 * far away that is. The list's own way of showing variables needs the right
 * to read the whole case; a form's variables need only the right to the task, which is what an officer has.
 */

const NAMES = 'caseNumber,subject';
const DAY = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh'
});

/** None of it changes while a task is open, and the list draws its cards anew every few seconds. */
const known = new Map();

async function get(url) {
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(response.status);
  }
  return response.json();
}

function read(api, taskId) {
  if (!known.has(taskId)) {
    const task = `${api.engineApi}/task/${taskId}`;
    const request = Promise.all([
      get(`${task}/form-variables?variableNames=${NAMES}&deserializeValues=false`),
      get(task)
    ]);
    known.set(taskId, request);
    request.catch(() => known.delete(taskId));
  }
  return known.get(taskId);
}

function line(className, text) {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

export default {
  id: 'case-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render: async (node, { api, taskId }) => {
    try {
      const [{ caseNumber, subject }, { due }] = await read(api, taskId);
      node.replaceChildren(...[
        caseNumber?.value && line('case-number', caseNumber.value),
        subject?.value && line('case-subject', subject.value),
        due && line('case-due', `Hạn: ${DAY.format(new Date(due.replace(/(\d\d)$/, ':$1')))}`)
      ].filter(Boolean));
    } catch (fault) {
      console.warn('case-card', fault);
    }
  }
};
