/* Kế hoạch: what the ward's plans set down for a year and how far it is; a page of its own, opened from the bar at the top. */

import { element } from './dom.js';
import { server } from './server.js';

const COLUMNS = [
  ['section', 'Mục', 6],
  ['title', 'Công việc', 23],
  ['lead', 'Chủ trì', 10],
  ['coordinating', 'Phối hợp', 11],
  ['product', 'Sản phẩm', 12],
  ['time', 'Thời gian văn bản ghi', 8],
  ['period', 'Kỳ, hạn', 10],
  ['state', 'Tình trạng', 10],
  ['caseNumber', 'Hồ sơ', 10]
];

function cell(row, key) {
  switch (key) {
    case 'period':
      return [row.period, row.dueOn && element('span', { class: 'desk-plan-due' }, `hạn ${row.dueOn}`)];
    case 'state':
      return [element('strong', { class: `desk-plan-${row.state.toLowerCase().replaceAll('_', '-')}` }, row.stateText),
        row.closedOn && element('span', { class: 'desk-plan-due' }, `ngày ${row.closedOn}`)];
    case 'caseNumber':
      return [row.taskId
        ? element('a', { href: `#/?task=${row.taskId}`, title: `Mở hồ sơ ${row.caseNumber}` }, row.caseNumber)
        : row.caseNumber ?? ''];
    default:
      return [row[key]];
  }
}

function table(page) {
  return element('table', { class: 'desk-table desk-book desk-plan' },
    element('caption', {}, `${page.name}: năm ${page.year}`),
    element('colgroup', {}, COLUMNS.map(([, , width]) => element('col', { style: `width: ${width}%` }))),
    element('thead', {}, element('tr', {}, COLUMNS.map(([, title]) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, page.rows.length === 0
      ? element('tr', {}, element('td', { colspan: COLUMNS.length }, 'Năm này kế hoạch không có việc nào.'))
      : page.rows.map(row => element('tr', {}, COLUMNS.map(([key]) => element('td', {}, cell(row, key)))))));
}

function totals(page) {
  return element('p', { class: 'desk-plan-totals' }, `Cộng ${page.rows.length} lượt việc: `,
    page.totals.map(({ words, count }, index) => [index > 0 && '; ', `${words} `, element('strong', {}, count)]).flat());
}

function notes(page) {
  return element('p', { class: 'desk-plan-source' }, `Nguồn: ${page.source}.`,
    page.assumption && [' ', element('em', { class: 'desk-unconfirmed' }, `Cách hiểu, phường cần kiểm tra: ${page.assumption}`)]);
}

function choice(label, name, options, chosen) {
  return element('label', { class: 'desk-field' },
    element('span', {}, label),
    element('select', { name, class: 'form-control' },
      options.map(([value, text]) => element('option', { value, selected: String(value) === String(chosen) }, text))));
}

export async function render(node, { api }) {
  const { url, get } = server(api);
  const chosen = {};
  const controls = element('span', { class: 'desk-plan-controls' });
  const content = element('div');
  const fault = element('p', { class: 'desk-fault', role: 'alert', hidden: true });

  const query = () => `?${new URLSearchParams(Object.entries(chosen))}`;

  function show(page) {
    Object.assign(chosen, { ward: page.ward, plan: page.plan, year: page.year });
    controls.replaceChildren(...[
      page.wards.length > 1 && choice('Phường', 'ward', page.wards.map(({ id, name }) => [id, name]), page.ward),
      choice('Kế hoạch', 'plan', page.plans.map(({ id, name }) => [id, name]), page.plan),
      choice('Năm', 'year', page.years.map(year => [year, `Năm ${year}`]), page.year)
    ].filter(Boolean));
    content.replaceChildren(totals(page), table(page), notes(page));
  }

  const download = (label, path) => element('button', {
    type: 'button',
    class: 'btn btn-default',
    click: () => window.location.assign(url(`plan/${path}${query()}`))
  }, label);

  async function open() {
    fault.hidden = true;
    try {
      show(await get(`plan${query()}`));
    } catch (problem) {
      console.error('desk-plan', problem);
      content.replaceChildren();
      fault.textContent = problem.sentence
        ?? 'Không mở được kế hoạch: hãy tải lại trang, vẫn không được thì báo quản trị viên.';
      fault.hidden = false;
    }
  }

  /* Another plan has years of its own, another ward plans of its own. */
  function choose({ target }) {
    chosen[target.name] = target.value;
    if (target.name !== 'year') {
      delete chosen.year;
    }
    if (target.name === 'ward') {
      delete chosen.plan;
    }
    open();
  }

  node.replaceChildren(element('div', { class: 'desk desk-book-page desk-plan-page' },
    element('form', {
      class: 'desk-book-period',
      'aria-label': 'Kế hoạch và năm',
      change: choose,
      submit: event => event.preventDefault()
    },
    controls,
    download('Xuất tệp Word', 'paper'),
    download('Xuất bảng (CSV)', 'export'),
    element('a', { class: 'btn btn-default', href: '#/' }, 'Về danh sách việc')),
    fault, content));
  await open();
}

/* The way to the page, for everybody of a ward that has a plan. */
export async function renderLink(node, { api }) {
  const { mayOpen } = await server(api).get('plan/access');
  if (mayOpen) {
    node.replaceChildren(element('a', { class: 'desk-book-link', href: '#/plan' }, 'Kế hoạch'));
  }
}
