/* Diễn biến: what happened in the case, what may come next, and where it stands in the picture of the procedure. */

import { element } from './dom.js';
import { diagram } from './diagram.js';

function status({ state, due }) {
  if (state === 'DROPPED') {
    return 'không phải làm nữa';
  }
  return due ? element('span', { class: `desk-${due.nearness.toLowerCase()}` }, due.words) : '';
}

function row(passage) {
  const { name, officer, startedOn, endedOn, due, state } = passage;
  return element('tr', { class: officer === null ? 'desk-automatic' : state === 'OPEN' && 'desk-open' },
    element('td', {}, name),
    element('td', {}, officer),
    element('td', { class: 'desk-day' }, startedOn),
    element('td', { class: 'desk-day' }, endedOn ?? 'đang làm'),
    element('td', { class: 'desk-day' }, due?.on),
    element('td', {}, status(passage)));
}

function passed(passages) {
  return element('table', { class: 'desk-table' },
    element('thead', {}, element('tr', {},
      ['Bước', 'Người làm', 'Bắt đầu', 'Xong', 'Hạn', 'Đúng hạn?'].map(title => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, passages.map(row)));
}

function next({ condition, name, end }) {
  return element('li', {}, end ? 'Kết thúc: ' : '', element('strong', {}, name), condition && ` – ${condition}`);
}

function nextAfter(step, all) {
  return [
    element('h5', {}, `Sau bước ${step}`),
    element('ul', {}, all.filter(({ after }) => after === step).map(next))
  ];
}

export default {
  id: 'course',
  label: 'Diễn biến',
  render: async (node, { api, scope, caseFile, get }) => {
    const course = await get(`case/${caseFile.caseId}/course`);
    const steps = [...new Set(course.next.map(({ after }) => after))];
    const picture = element('div');
    node.append(passed(course.passed));
    if (steps.length > 0) {
      node.append(element('h4', {}, 'Việc có thể đến tiếp theo'), ...steps.flatMap(step => nextAfter(step, course.next)));
    }
    node.append(element('h4', {}, 'Sơ đồ thủ tục'), picture);
    await diagram(picture, api, scope, course.diagram);
  }
};
