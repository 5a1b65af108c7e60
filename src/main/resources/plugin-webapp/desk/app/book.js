/* Sổ tiếp công dân, Mẫu 03/TCD: a page of its own, opened from the bar at the top. */

import { element } from './dom.js';
import { server } from './server.js';

const COLUMNS = [
  ['number', 'STT', 3.2],
  ['receivedOn', 'Ngày tiếp', 6],
  ['persons', 'Họ tên, địa chỉ', 11],
  ['identityNumbers', 'Số căn cước, định danh, hộ chiếu', 8.3],
  ['content', 'Nội dung vụ việc', 15.5],
  ['kind', 'Loại đơn', 4.5],
  ['people', 'Số người cùng nội dung', 4.8],
  ['resolvedBy', 'Cơ quan đã giải quyết', 7],
  ['ours', 'Thuộc thẩm quyền', 5.2],
  ['guidedTo', 'Hướng dẫn đến', 7],
  ['acceptedBy', 'Cơ quan thụ lý, số văn bản chuyển', 9],
  ['result', 'Theo dõi kết quả', 11.5],
  ['note', 'Ghi chú', 7]
];
const CORRECTABLE = COLUMNS.slice(1);
const YEARS_BACK = 5;

function table(caption, heads, rows, attributes = {}) {
  return element('table', { class: 'desk-table', ...attributes },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows));
}

function field(label, input) {
  return element('label', { class: 'desk-field' }, element('span', {}, label), input);
}

function lines(text) {
  return text.split('\n').flatMap((line, index) => index === 0 ? [line] : [element('br'), line]);
}

function cell(row, key) {
  const corrected = row.corrections.some(correction => correction.field === key);
  return element('td', { class: `desk-book-${key}` },
    corrected ? element('ins', {}, lines(row.texts[key])) : lines(row.texts[key]));
}

function corrections(row) {
  return row.corrections.length > 0 && element('tr', { class: 'desk-book-corrections' },
    element('td'),
    element('td', { colspan: COLUMNS.length - 1 }, row.corrections.map(correction => element('p', {},
      `Đính chính ${correction.correctedAt}, ${correction.author}: ${correction.column} “${correction.before}” thành “${correction.after}”. Lý do: ${correction.reason}`))));
}

function rowsOf(row, page, correct) {
  return [
    element('tr', {},
      element('td', { class: 'desk-book-number' }, row.number, page.named && element('button', {
        type: 'button', class: 'btn btn-link btn-xs', title: `Đính chính dòng ${row.number}`, click: () => correct(row)
      }, 'Sửa')),
      COLUMNS.slice(1).map(([key]) => cell(row, key))),
    corrections(row)
  ];
}

function book(page, correct) {
  return element('table', { class: 'desk-table desk-book' },
    element('caption', {}, page.named
      ? `Sổ tiếp công dân, ${page.period}`
      : `Sổ tiếp công dân, ${page.period} (đã che thông tin người đến)`),
    element('colgroup', {}, COLUMNS.map(([, , width]) => element('col', { style: `width: ${width}%` }))),
    element('thead', {},
      element('tr', {}, COLUMNS.map(([, title]) => element('th', { scope: 'col' }, title))),
      element('tr', { class: 'desk-book-places' }, COLUMNS.map((_, index) => element('td', {}, `(${index + 1})`)))),
    element('tbody', {}, page.rows.length === 0
      ? element('tr', {}, element('td', { colspan: COLUMNS.length }, 'Trong kỳ không có nội dung nào được ghi.'))
      : page.rows.flatMap(row => rowsOf(row, page, correct))));
}

function secrets(page) {
  return page.secrets.length > 0 && element('section', {}, table(
    'Nội dung tố cáo của các tháng đã hết: dãy số riêng, không ghi người, nội dung, ngày (Luật Tố cáo, Điều 8 và Điều 56)',
    ['Số', 'Tháng tiếp nhận', 'Loại đơn'],
    page.secrets.map(secret => element('tr', {},
      element('td', {}, secret.number), element('td', {}, secret.month), element('td', {}, secret.kind))),
    { class: 'desk-table desk-book-secrets' }));
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}

function choice(label, name, options, chosen) {
  return field(label, element('select', { name, class: 'form-control' },
    options.map(([value, text]) => element('option', { value, selected: String(value) === String(chosen) }, text))));
}

export async function render(node, { api }) {
  const { url, get, send } = server(api);
  const chosen = today();
  const content = element('div');
  const fault = element('p', { class: 'desk-fault', role: 'alert', hidden: true });
  const place = element('div');

  const query = () => `?year=${chosen.year}${chosen.month ? `&month=${chosen.month}` : ''}`;

  function told(problem) {
    console.error('desk-book', problem);
    fault.textContent = problem.sentence ?? 'Không mở được sổ: hãy tải lại trang, vẫn không được thì báo quản trị viên.';
    fault.hidden = false;
  }

  async function open() {
    fault.hidden = true;
    place.replaceChildren();
    try {
      const page = await get(`reception-book${query()}`);
      content.replaceChildren(...[book(page, correct), secrets(page), page.named && log()].filter(Boolean));
    } catch (problem) {
      content.replaceChildren();
      told(problem);
    }
  }

  function correct(row) {
    const refusal = element('p', { class: 'desk-fault', role: 'alert', hidden: true });
    const text = element('textarea', { name: 'text', rows: 3, class: 'form-control' });
    const column = element('select', {
      name: 'field', class: 'form-control', change: () => { text.value = row.texts[column.value]; }
    }, CORRECTABLE.map(([key, title]) => element('option', { value: key }, title)));
    text.value = row.texts[column.value];
    const form = element('form', {
      class: 'desk-form',
      'aria-label': `Đính chính dòng ${row.number}`,
      novalidate: true,
      submit: async event => {
        event.preventDefault();
        const data = new FormData(form);
        refusal.hidden = true;
        try {
          await send('POST', `reception-book/row/${row.id}/correction`, {
            field: data.get('field'), text: data.get('text'), reason: data.get('reason')
          });
          await open();
        } catch (problem) {
          refusal.textContent = problem.message;
          refusal.hidden = false;
        }
      }
    },
    element('h4', {}, `Đính chính dòng ${row.number}`),
    field('Cột', column),
    field('Ghi lại là', text),
    field('Lý do', element('textarea', { name: 'reason', rows: 2, class: 'form-control' })),
    refusal,
    element('p', { class: 'desk-actions' },
      element('button', { type: 'submit', class: 'btn btn-primary' }, 'Ghi đính chính'), ' ',
      element('button', { type: 'button', class: 'btn btn-default', click: () => place.replaceChildren() }, 'Thôi')));
    place.replaceChildren(form);
    form.scrollIntoView({ block: 'nearest' });
    column.focus();
  }

  function log() {
    const shown = element('div', { 'aria-live': 'polite' });
    return element('section', {},
      element('button', {
        type: 'button',
        class: 'btn btn-default',
        click: async () => {
          try {
            const readings = await get('reception-book/readings');
            shown.replaceChildren(table('Những lần mở sổ gần đây', ['Lúc', 'Người', 'Việc', 'Kỳ', 'Thấy người đến', 'Số dòng'],
              readings.map(reading => element('tr', {},
                element('td', {}, reading.readAt), element('td', {}, reading.reader), element('td', {}, reading.purpose),
                element('td', {}, reading.period), element('td', {}, reading.named ? 'có' : 'đã che'),
                element('td', {}, reading.entries)))));
          } catch (problem) {
            told(problem);
          }
        }
      }, 'Ai đã mở sổ'),
      shown);
  }

  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => [chosen.year - back, `Năm ${chosen.year - back}`]);
  const months = [['', 'Cả năm'], ...Array.from({ length: 12 }, (_, index) => [index + 1, `Tháng ${index + 1}`])];
  node.replaceChildren(element('div', { class: 'desk desk-book-page' },
    element('form', {
      class: 'desk-book-period',
      'aria-label': 'Kỳ của sổ',
      change: event => {
        chosen[event.target.name] = Number(event.target.value) || null;
        open();
      },
      submit: event => event.preventDefault()
    },
    choice('Tháng', 'month', months, chosen.month),
    choice('Năm', 'year', years, chosen.year),
    element('button', {
      type: 'button',
      class: 'btn btn-default',
      click: () => window.location.assign(url(`reception-book/export${query()}`))
    }, 'Xuất tệp Word (Mẫu 03/TCD)'),
    element('a', { class: 'btn btn-default', href: '#/' }, 'Về danh sách việc')),
    fault, place, content));
  await open();
}

/* The way to the page, for those who may open the book. */
export async function renderLink(node, { api }) {
  const { mayOpen } = await server(api).get('reception-book/access');
  if (mayOpen) {
    node.replaceChildren(element('a', { class: 'desk-book-link', href: '#/reception-book' }, 'Sổ tiếp công dân'));
  }
}
