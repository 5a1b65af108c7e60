/*
 * Danh tính: whom the case keeps secret, for those named to know it. What is opened stays on this screen only: another
 * section, or another task, closes it.
 */

import { editor } from './correction.js';
import { element } from './dom.js';

/* A day or a minute, which is not to be broken. */
const DAY = /^\d{2}\/\d{2}\/\d{4}( \d{2}:\d{2})?$/;

function field(id, label, hint, control) {
  return element('div', { class: 'desk-correction-field' },
    element('label', { for: id }, label, element('span', { 'aria-hidden': 'true' }, ' *')),
    control,
    hint && element('p', { class: 'desk-correction-hint', id: `${id}-hint` }, hint));
}

function words(id, placeholder) {
  return element('textarea', { id, class: 'form-control', rows: 2, 'aria-required': 'true', placeholder });
}

/* A form that sends and shows the server's sentence when it refuses. */
function asking(button, fields, submit) {
  const fault = element('p', { class: 'desk-fault', role: 'alert', hidden: true });
  const send = element('button', { type: 'submit', class: 'btn btn-primary' }, button);
  return element('form', {
    class: 'desk-correction-form',
    novalidate: true,
    submit: async event => {
      event.preventDefault();
      send.disabled = true;
      fault.hidden = true;
      try {
        await submit();
      } catch (refused) {
        console.info('identity', refused);
        fault.replaceChildren(refused.sentence ?? 'Không làm được: hãy tải lại trang rồi thử lại.');
        fault.hidden = false;
      } finally {
        send.disabled = false;
      }
    }
  }, fault, fields, send);
}

function entries(lines) {
  return element('dl', { class: 'desk-facts' }, lines.flatMap(({ label, text, rows }) => [
    element('dt', {}, label),
    element('dd', {}, text, rows.length > 0 && element('ol', { class: 'desk-identity-rows' },
      rows.map(row => element('li', {}, entries(row)))))
  ]));
}

function table(caption, heads, rows, none) {
  return element('table', { class: 'desk-table' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.length > 0
      ? rows.map(cells => element('tr', {}, cells.map(cell => element('td', { class: DAY.test(cell) && 'desk-day' }, cell))))
      : element('tr', {}, element('td', { colspan: heads.length }, none))));
}

function readers(sheet) {
  return table('Người được xem', ['Họ và tên', 'Từ ngày', 'Do ai, vì sao'],
    sheet.readers.map(({ name, since, by, reason }) =>
      [name, since, reason ? [by, reason].filter(Boolean).join(': ') : 'nhận và ghi thông tin']),
    'Chưa có ai.');
}

function readings(sheet) {
  return table('Nhật ký xem', ['Lúc', 'Ai', 'Xem gì', 'Mục đích'],
    sheet.readings.map(({ when, who, what, purpose }) => [when, who, what, purpose]),
    'Chưa ai xem lại.');
}

function corrections(made) {
  return made.length > 0 && table('Đã đính chính', ['Ngày', 'Ai', 'Mục', 'Nội dung cũ', 'Nội dung mới', 'Lý do'],
    made.map(({ on, who, label, before, after, reason }) => [on, who, label, before || '(để trống)', after || '(để trống)', reason]),
    '');
}

export default {
  id: 'identity',
  label: 'Danh tính',
  shown: ({ identity }) => identity,
  render: async (node, { caseFile, get, send }) => {
    const path = `case/${caseFile.caseId}/identity`;
    const secret = element('div', { class: 'desk-identity', 'aria-live': 'polite' });
    const naming = element('div');
    const lists = element('div');

    function list(sheet) {
      naming.replaceChildren(...[sheet.nameable && nameReader(sheet)].filter(Boolean));
      lists.replaceChildren(readers(sheet), readings(sheet));
    }

    function ask() {
      const purpose = words('desk-identity-purpose', 'ví dụ: mời người nộp đơn đến làm việc ngày 05/11/2026');
      secret.replaceChildren(
        element('p', {}, 'Thông tin ở đây được mã hóa, chỉ người có tên trong danh sách dưới đây xem được; '
          + 'mỗi lần xem được ghi lại cùng mục đích và không xóa được.'),
        asking('Xem danh tính', field('desk-identity-purpose', 'Mục đích xem', null, purpose),
          async () => show(await send('POST', `${path}/reading`, { purpose: purpose.value }))));
    }

    function show(opened) {
      const correction = element('details', {},
        element('summary', {}, 'Sửa thông tin ghi sai'),
        editor({ id: '', version: opened.version, facts: opened.facts, notes: [] }, async ({ version, reason, values }) =>
          show(await send('POST', `${path}/correction`, { version, reason, values }))));
      const close = element('button', { type: 'button', class: 'btn btn-default', click: ask }, 'Đóng lại');
      secret.replaceChildren(...[
        element('section', { class: 'desk-identity-open', tabindex: -1 },
          element('h4', {}, 'Người được giữ bí mật'),
          entries(opened.lines),
          opened.nextCases.length > 0 && element('p', {}, 'Đã lập hồ sơ: ',
            opened.nextCases.map(({ number, procedure }) => `${number} (${procedure})`).join('; ')),
          close),
        opened.facts.length > 0 && correction,
        corrections(opened.corrections)
      ].filter(Boolean));
      secret.firstChild.focus();
      list(opened.section);
    }

    function nameReader(sheet) {
      const who = element('select', { id: 'desk-identity-reader', class: 'form-control' },
        element('option', { value: '' }, '– chọn người –'),
        sheet.officers.map(({ id, name, units }) => element('option', { value: id }, `${name}, ${units}`)));
      const reason = words('desk-identity-reason', 'ví dụ: được giao xác minh theo quyết định ngày 04/11/2026');
      return element('details', {},
        element('summary', {}, 'Thêm người được xem'),
        asking('Thêm', [
          field('desk-identity-reader', 'Cán bộ của phường', null, who),
          field('desk-identity-reason', 'Lý do', 'Không ghi tên hay số giấy tờ của người được giữ bí mật.', reason)
        ], async () => list(await send('POST', `${path}/reader`, { reader: who.value, reason: reason.value }))));
    }

    const sheet = await get(path);
    node.append(secret, naming, lists);
    if (sheet.readable) {
      ask();
    } else {
      secret.append(element('p', {}, 'Hồ sơ này có người được giữ bí mật. Ông/bà chưa có tên trong danh sách được xem.'));
    }
    list(sheet);
  }
};
