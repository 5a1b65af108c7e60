/* Đính chính: writes facts of the case otherwise. The server reads, checks and keeps what was written; here it is text only. */

import { element } from './dom.js';

const PLACEHOLDERS = { DATE: 'ngày/tháng/năm', TIME: 'giờ:phút', DATE_TIME: 'ngày/tháng/năm giờ:phút' };
const SAVED = 'Đã ghi đính chính. Văn bản đã soạn chưa đổi: soạn lại ở mục Tài liệu.';

/** The case whose correction was just saved, and its step: told when the section opens again. */
let saved = {};

function control(fact, id) {
  const shared = {
    id,
    class: 'form-control',
    'aria-describedby': `${id}-hint ${id}-fault`,
    'aria-required': String(fact.required)
  };
  if (fact.kind === 'CHOICE') {
    const options = Object.entries(fact.options).map(([value, label]) =>
      element('option', { value, selected: value === fact.value }, label));
    return element('select', shared, !(fact.value in fact.options) && element('option', { value: fact.value }), options);
  }
  if (fact.kind === 'LINES') {
    return element('textarea', { ...shared, rows: Math.min(8, Math.max(3, Math.ceil(fact.value.length / 70))) }, fact.value);
  }
  return element('input', { ...shared, type: 'text', autocomplete: 'off', value: fact.value, placeholder: PLACEHOLDERS[fact.kind] });
}

/* One field: its elements, what is written in it, and a place for what the server says of it. */
function field(fact, id) {
  const input = control(fact, id);
  const fault = element('p', { class: 'desk-correction-fault', id: `${id}-fault` });
  const node = element('div', { class: 'desk-correction-field' },
    element('label', { for: id }, fact.label, fact.required && element('span', { 'aria-hidden': 'true' }, ' *')),
    input,
    fact.hint && element('p', { class: 'desk-correction-hint', id: `${id}-hint` }, fact.hint),
    fault);
  return { node, read: () => input.value, blame: blame(fault, input), focus: () => input.focus() };
}

function blame(place, input) {
  return sentences => {
    place.replaceChildren(sentences.join(' '));
    input.setAttribute('aria-invalid', sentences.length > 0);
  };
}

function list(fact, id) {
  const rows = fact.rows.map((cells, row) => cells.map(cell => ({ key: cell.key, ...field(cell, `${id}-${row}-${cell.key}`) })));
  const fault = element('p', { class: 'desk-correction-fault' });
  const node = element('fieldset', { class: 'desk-correction-list' },
    element('legend', {}, fact.label),
    fault,
    rows.map((cells, row) => element('fieldset', { class: 'desk-correction-row' },
      element('legend', {}, `Dòng ${row + 1}`),
      cells.map(cell => cell.node))));
  return {
    node,
    read: () => rows.map(cells => Object.fromEntries(cells.map(cell => [cell.key, cell.read()]))),
    blame: blame(fault, node),
    focus: () => rows[0]?.[0]?.focus()
  };
}

/* Fields and a reason, sent together; the section "Danh tính" uses it, too. */
export function editor(step, submit) {
  const fields = Object.fromEntries(step.facts.map(fact => {
    const id = `desk-correction-${fact.key}`;
    return [fact.key, fact.kind === 'ROWS' ? list(fact, id) : field(fact, id)];
  }));
  const reason = field({
    kind: 'LINES', key: 'reason', label: 'Lý do đính chính', required: true, value: '',
    hint: 'Sai ở đâu, căn cứ vào đâu để sửa; ví dụ: ghi nhầm tên, đối chiếu căn cước ngày 03/11/2026.'
  }, 'desk-correction-reason');
  const all = { ...fields, reason };
  const general = element('p', { class: 'desk-fault', role: 'alert', hidden: true });
  const save = element('button', { type: 'submit', class: 'btn btn-primary' }, 'Lưu đính chính');

  function tell(sentence, byField) {
    general.replaceChildren(sentence);
    general.hidden = !sentence;
    Object.entries(all).forEach(([key, { blame }]) => blame(byField[key] ?? []));
    const first = Object.keys(all).find(key => byField[key]);
    (all[first] ?? save).focus();
  }

  async function send(event) {
    event.preventDefault();
    save.disabled = true;
    try {
      await submit({
        step: step.id,
        version: step.version,
        reason: reason.read(),
        values: Object.fromEntries(Object.entries(fields).map(([key, { read }]) => [key, read()]))
      });
    } catch (refused) {
      console.info('correction', refused);
      const byField = refused.content?.fields ?? {};
      save.disabled = false;
      tell(Object.keys(byField).length > 0
        ? 'Chưa lưu: hãy sửa các mục có ghi chú bên dưới.'
        : refused.sentence ?? 'Không lưu được: hãy tải lại trang rồi thử lại.', byField);
    }
  }

  return element('form', { class: 'desk-correction-form', novalidate: true, submit: send },
    general,
    Object.values(fields).map(({ node }) => node),
    step.notes.map(note => element('p', { class: 'desk-correction-note' }, note)),
    reason.node,
    save);
}

function written(text) {
  return text === '' ? element('em', {}, '(để trống)') : element('span', { class: 'desk-correction-text' }, text);
}

function entry(made) {
  return element('li', {},
    element('p', { class: 'desk-correction-when' }, `${made.when} – ${made.who}`),
    element('p', {}, element('strong', {}, made.label), ` (${made.step})`),
    element('p', {}, written(made.before), ' → ', written(made.after)),
    element('p', {}, `Lý do: ${made.reason}`));
}

function history(made) {
  return element('section', { class: 'desk-correction-made' },
    element('h4', {}, 'Các lần đính chính'),
    made.length > 0
      ? element('ol', {}, made.map(entry))
      : element('p', {}, 'Hồ sơ này chưa có đính chính nào.'));
}

function correctable(sheet, chosen, submit) {
  const place = element('div');
  const show = id => place.replaceChildren(editor(sheet.steps.find(step => step.id === id), submit));
  const steps = element('select', { class: 'form-control', id: 'desk-correction-step', change: () => show(steps.value) },
    sheet.steps.map(step => element('option', { value: step.id, selected: step.id === chosen }, step.name)));
  if (sheet.steps.length === 0) {
    return element('p', {}, 'Chưa có bước nào có thông tin để đính chính.');
  }
  show(steps.value);
  return element('div', {},
    element('p', {}, 'Sửa thông tin đã ghi sai ở một bước đã làm. Nội dung cũ, nội dung mới và lý do được lưu lại, không xóa được. '
      + 'Lựa chọn, quyết định đã dẫn hồ sơ đi tiếp không sửa ở đây.'),
    element('div', { class: 'desk-correction-field' },
      element('label', { for: 'desk-correction-step' }, 'Bước có thông tin sai'),
      steps),
    place);
}

export default {
  id: 'correction',
  label: 'Đính chính',
  render: async (node, { caseFile, get, send, reload }) => {
    const path = `case/${caseFile.caseId}/correction`;
    const sheet = await get(path);
    const justSaved = saved.caseId === caseFile.caseId ? saved : {};
    saved = {};

    async function submit(request) {
      await send('POST', path, request);
      saved = { caseId: caseFile.caseId, step: request.step };
      await reload();
    }

    const message = justSaved.caseId && element('p', { class: 'desk-correction-saved', role: 'status', tabindex: -1 }, SAVED);
    node.append(...[
      message,
      sheet.readOnly ? element('p', {}, sheet.readOnly) : correctable(sheet, justSaved.step, submit),
      history(sheet.made)
    ].filter(Boolean));
    message?.focus();
  }
};
