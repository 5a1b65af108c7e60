/* Thời hạn: the time limits of the case and its open steps, and what was and can be decided about them. */

import { element } from './dom.js';

function due(date) {
  return date
    ? [`${date.on} – `, element('strong', { class: `desk-${date.nearness.toLowerCase()}` }, date.words)]
    : 'không quy định';
}

function source(text, confirmed) {
  return [text, !confirmed && element('em', { class: 'desk-unconfirmed' }, ' (chưa kiểm chứng)')];
}

function table(caption, heads, rows) {
  return element('table', { class: 'desk-table' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows));
}

function limits(sheet) {
  return sheet.limits.length === 0
    ? element('p', {}, 'Không có thời hạn theo luật nào đang tính.')
    : table('Thời hạn đang tính', ['Thời hạn', 'Của', 'Hạn', 'Căn cứ'], sheet.limits.map(limit => element('tr', {},
      element('td', {}, limit.name),
      element('td', {}, limit.step ? `bước “${limit.step}”` : 'cả hồ sơ'),
      element('td', {}, due(limit.due)),
      element('td', {}, source(limit.source, limit.confirmed)))));
}

function field(label, input) {
  return element('label', { class: 'desk-field' }, element('span', {}, label), input);
}

/* The decision is a document of the case: what is not there yet is added in "Tài liệu" first. */
function paperField(papers, required) {
  return field(required ? 'Văn bản quyết định' : 'Văn bản quyết định (nếu có)',
    element('select', { name: 'paper', class: 'form-control' },
      element('option', { value: '' }, papers.length === 0 ? 'Hồ sơ chưa có tài liệu nào: tải lên ở phần Tài liệu' : 'Chọn trong tài liệu của hồ sơ'),
      papers.map(paper => element('option', { value: paper.id }, paper.title))));
}

function groundsField(grounds) {
  return element('fieldset', { class: 'desk-grounds' },
    element('legend', {}, 'Căn cứ'),
    grounds.map(ground => element('label', {},
      element('input', { type: 'checkbox', name: 'grounds', value: ground.code }),
      element('span', {}, ground.label, element('small', {}, source(ground.source, ground.confirmed))))));
}

/* Not a date field: in an English browser it would put the month first. */
function dayField(today) {
  return field('Ngày quyết định (ngày/tháng/năm)', element('input', {
    type: 'text', name: 'decidedOn', value: today, inputmode: 'numeric', maxlength: 10, class: 'form-control'
  }));
}

function reasonField() {
  return field('Lý do', element('textarea', { name: 'reason', rows: 2, class: 'form-control' }));
}

function amountField(offer) {
  return field(`Số ${offer.unit} gia hạn (tối đa ${offer.amount})`,
    element('input', { type: 'number', name: 'amount', min: 1, max: offer.amount, value: offer.amount, class: 'form-control' }));
}

export default {
  id: 'clock',
  label: 'Thời hạn',
  render: async (node, { caseFile, get, send, reload }) => {
    const path = `case/${caseFile.caseId}/clock`;
    const sheet = await get(path);
    const place = element('div', { 'aria-live': 'polite' });

    function ask(title, target, button, ...fields) {
      const refusal = element('p', { class: 'desk-fault', role: 'alert', hidden: true });
      const form = element('form', {
        class: 'desk-form',
        'aria-label': title,
        novalidate: true,
        submit: async event => {
          event.preventDefault();
          const data = new FormData(form);
          const submit = form.querySelector('[type=submit]');
          submit.disabled = true;
          refusal.hidden = true;
          try {
            await send('POST', `${path}/${target}`, {
              timeLimit: data.get('timeLimit'),
              amount: data.get('amount') ? Number(data.get('amount')) : null,
              grounds: data.getAll('grounds'),
              reason: data.get('reason'),
              paper: data.get('paper'),
              decidedOn: data.get('decidedOn')
            });
            await reload();
          } catch (fault) {
            submit.disabled = false;
            refusal.textContent = fault.message;
            refusal.hidden = false;
          }
        }
      },
      element('h4', {}, title), fields, refusal,
      element('p', { class: 'desk-actions' },
        element('button', { type: 'submit', class: 'btn btn-primary' }, button), ' ',
        element('button', { type: 'button', class: 'btn btn-default', click: () => place.replaceChildren() }, 'Thôi')));
      place.replaceChildren(form);
      form.scrollIntoView({ block: 'nearest' });
      form.querySelector('input:not([type=hidden]), select, textarea').focus();
    }

    function offered(offer, title, open) {
      return offer.refusal
        ? element('li', {}, element('button', { type: 'button', class: 'btn btn-default', disabled: true }, title),
          element('span', { class: 'desk-refusal' }, offer.refusal))
        : element('li', {}, element('button', { type: 'button', class: 'btn btn-default', click: open }, title));
    }

    function actions() {
      const { suspending, resuming, extending, papers, today } = sheet;
      return suspending && element('section', {},
        element('h4', {}, 'Quyết định về thời hạn'),
        element('ul', { class: 'desk-offers' },
          !sheet.suspendedOn && offered(suspending, 'Tạm đình chỉ', () => ask(
            `Tạm đình chỉ: thời hạn ${suspending.name}`, 'suspension', 'Ghi quyết định tạm đình chỉ',
            groundsField(suspending.grounds), reasonField(), dayField(today), paperField(papers, true))),
          sheet.suspendedOn && offered(resuming, 'Tiếp tục giải quyết', () => ask(
            'Tiếp tục giải quyết', 'resumption', 'Ghi quyết định tiếp tục',
            reasonField(), dayField(today), paperField(papers, false))),
          extending.map(offer => offered(offer, `Gia hạn thời hạn ${offer.name}`, () => ask(
            `Gia hạn thời hạn ${offer.name}`, 'extension', 'Ghi quyết định gia hạn',
            element('input', { type: 'hidden', name: 'timeLimit', value: offer.timeLimit }),
            amountField(offer), groundsField(offer.grounds), reasonField(), dayField(today), paperField(papers, true))))),
        place);
    }

    function annul(act) {
      return element('button', {
        type: 'button', class: 'btn btn-default',
        click: () => ask(`Hủy ghi nhận: ${act.what.toLowerCase()} ngày ${act.decidedOn}`, `act/${act.id}/annulment`,
          'Hủy ghi nhận', reasonField())
      }, 'Hủy ghi nhận');
    }

    function acts() {
      return sheet.acts.length > 0 && table('Đã quyết định', ['Ngày', 'Quyết định', 'Căn cứ, lý do', 'Văn bản', 'Người ghi', ''],
        sheet.acts.map(act => element('tr', { class: act.annulled && 'desk-annulled' },
          element('td', { class: 'desk-day' }, act.decidedOn),
          element('td', {}, act.what, act.limit && ` (${act.limit})`, act.annulled && element('em', {}, ' – đã hủy ghi nhận')),
          element('td', {}, act.grounds.map(ground => element('p', {}, ground)), element('p', {}, act.reason)),
          element('td', {}, act.paper?.title),
          element('td', {}, act.author, element('br'), element('small', { class: 'desk-day' }, act.enteredAt)),
          element('td', {}, !act.annulling && annul(act)))));
    }

    node.append(...[
      sheet.suspendedOn && element('p', { class: 'desk-suspended', role: 'status' },
        `Hồ sơ đang tạm đình chỉ từ ngày ${sheet.suspendedOn}: thời gian này không tính vào thời hạn; hạn dưới đây sẽ dời khi có quyết định tiếp tục.`),
      limits(sheet),
      acts(),
      actions()
    ].filter(Boolean));
  }
};
