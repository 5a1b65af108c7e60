/* Chỉ tiêu: where each indicator of a dossier stands, what the case files say of it, and what is at risk. */

import { caseLink } from './caselink.js';
import { element } from './dom.js';

const RESULTS = { YES: 'đủ điều kiện', NO: 'không đủ điều kiện', OPEN: 'chưa kết luận được' };
const MET = { YES: 'đạt', NO: 'không đạt', OPEN: 'chưa rõ' };

function entry(term, ...content) {
  return [element('dt', {}, term), element('dd', {}, ...content)];
}

function met(value, words) {
  return element('strong', { class: `desk-met-${value.toLowerCase()}` }, words[value]);
}

function due(date) {
  return date
    ? [`${date.on} – `, element('strong', { class: `desk-${date.nearness.toLowerCase()}` }, date.words)]
    : ['văn bản không ấn định'];
}

function lines(text) {
  return text.split('\n').map(line => element('p', {}, line));
}

function summary({ dossier, evidenceDue, handOverDue }) {
  return element('dl', { class: 'desk-facts' },
    entry('Chương trình', element('strong', {}, dossier.programme)),
    entry('Căn cứ', dossier.source),
    entry('Cách đánh giá', dossier.judgement),
    entry('Mục tiêu', dossier.goal),
    entry('Hạn nộp tài liệu', ...due(evidenceDue)),
    entry('Hạn gửi hồ sơ', ...due(handOverDue)),
    entry('Đến lúc này', met(dossier.result, RESULTS),
      dossier.points && ` – ${dossier.points} điểm`, dossier.level && ` – ${dossier.level}`));
}

function numbers(title, cases, context) {
  return cases.length > 0 && element('p', {}, `${title}: `, cases.map(number => caseLink(number, context)));
}

function figure({ text, formula, below, cases, others }, context) {
  return element('details', { class: 'desk-figure' },
    element('summary', { class: below && 'desk-overdue' }, text),
    element('p', {}, `Cách tính: ${formula}`),
    numbers('Được tính', cases, context),
    numbers('Không được tính', others, context));
}

function name(indicator) {
  return element('td', {},
    element('strong', {}, `${indicator.id} `), indicator.name,
    element('details', {}, element('summary', {}, 'Mức đạt'), ...lines(indicator.standard)));
}

function stage({ stage: code, stageText, assessment, points, explanation, returned }) {
  return element('td', {},
    element('span', { class: `desk-stage desk-stage-${code.toLowerCase()}` }, stageText),
    assessment && element('p', {}, 'Tự đánh giá: ', element('strong', {}, assessment)),
    points && element('p', {}, `Điểm: ${points}`),
    explanation && element('p', { class: 'desk-said' }, explanation),
    returned && element('p', { class: 'desk-said' }, `Cần bổ sung: ${returned}`));
}

function proof({ figures, evidence, risks, remark }, context) {
  return element('td', {},
    element('p', {}, `${evidence} tài liệu`),
    figures.map(each => figure(each, context)),
    remark && element('p', { class: 'desk-contradicted' }, remark),
    risks.length > 0 && element('p', { class: 'desk-risk' }, `Nguy cơ: ${risks.join('; ')}`));
}

function row(indicator, context) {
  return element('tr', { class: indicator.risks.length > 0 && 'desk-at-risk' },
    name(indicator),
    element('td', {}, indicator.unit),
    stage(indicator),
    proof(indicator, context));
}

function criterion({ id, name: title, met: value, points, indicators }, context) {
  return [
    element('tr', { class: 'desk-criterion' },
      element('th', { colspan: 4, scope: 'rowgroup' },
        `Tiêu chí ${id}. ${title} – `, met(value, MET), points && ` – ${points} điểm`)),
    ...indicators.map(indicator => row(indicator, context))
  ];
}

function table({ criteria }, context) {
  return element('table', { class: 'desk-table desk-indicators' },
    element('thead', {}, element('tr', {},
      ['Chỉ tiêu', 'Phụ trách', 'Tình trạng', 'Tài liệu, số liệu'].map(title => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, criteria.flatMap(each => criterion(each, context))));
}

function conditions({ conditions: all }) {
  return [
    element('h4', {}, 'Điều kiện công nhận'),
    all.length === 0
      ? element('p', {}, 'Văn bản chưa tìm thấy: hội nghị tự đánh giá kết luận.')
      : element('ul', {}, all.map(({ text, met: value, note }) =>
        element('li', {}, `${text}: `, met(value, MET), note && ` (${note})`)))
  ];
}

function questions({ openQuestions }) {
  return openQuestions.length > 0 && element('details', {},
    element('summary', {}, `Còn ${openQuestions.length} điều chưa rõ về chương trình`),
    element('ul', {}, openQuestions.map(question => element('li', {}, question))));
}

function show(node, found, context) {
  const { dossier } = found;
  const risky = dossier.criteria.flatMap(({ indicators }) => indicators).filter(({ risks }) => risks.length > 0);
  node.replaceChildren(
    summary(found),
    element('p', { class: 'desk-total' },
      risky.length > 0
        ? element('strong', { class: 'desk-risk' }, `${risky.length} chỉ tiêu có nguy cơ: ${risky.map(({ id }) => id).join(', ')}`)
        : element('span', {}, 'Không có chỉ tiêu nào có nguy cơ'),
      element('span', {}, `Số liệu lúc ${found.readAt} `,
        element('button', { type: 'button', class: 'btn btn-default', click: context.reload }, 'Làm mới'))),
    table(dossier, context),
    ...conditions(dossier),
    questions(dossier) || '');
}

export default {
  id: 'indicators',
  label: 'Chỉ tiêu',
  shown: ({ dossier }) => dossier,
  render: async (node, context) =>
    show(node, await context.get(`case/${context.caseFile.caseId}/indicators`), context)
};
