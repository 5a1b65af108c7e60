/*
 * Number and matter of the case on each card of the task list. The list's own way of showing variables needs the right
 * to read the whole case; a form's variables need only the right to the task, which is what an officer has.
 */

const NAMES = 'caseNumber,subject';

/** Neither changes once a case is registered, and the list draws its cards anew every few seconds. */
const known = new Map();

function read(api, taskId) {
  if (!known.has(taskId)) {
    const request = fetch(
      `${api.engineApi}/task/${taskId}/form-variables?variableNames=${NAMES}&deserializeValues=false`,
      { headers: { Accept: 'application/json' } }
    ).then(response => {
      if (!response.ok) {
        throw new Error(response.status);
      }
      return response.json();
    });
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
      const { caseNumber, subject } = await read(api, taskId);
      node.replaceChildren(...[
        caseNumber?.value && line('case-number', caseNumber.value),
        subject?.value && line('case-subject', subject.value)
      ].filter(Boolean));
    } catch (fault) {
      console.warn('case-card', fault);
    }
  }
};
