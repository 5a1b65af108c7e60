/* Thông tin: what an officer has to know of the case and of the step in front of him. */

import { element } from './dom.js';

function entry(term, ...content) {
  return [element('dt', {}, term), element('dd', {}, ...content)];
}

function due(date) {
  return date ? [`${date.on} – `, element('strong', { class: `desk-${date.nearness.toLowerCase()}` }, date.words)] : ['không quy định'];
}

function parties({ parties: names, confidential }) {
  return names.some(name => name !== '')
    ? element('ul', {}, names.map(name => element('li', {}, name)))
    : confidential ? 'được giữ bí mật' : 'không ghi';
}

export default {
  id: 'facts',
  label: 'Thông tin',
  render: (node, { caseFile }) => {
    const { step } = caseFile;
    node.append(
      element('dl', { class: 'desk-facts' },
        entry('Số hồ sơ', element('strong', {}, caseFile.number), caseFile.confidential && ' (mật)'),
        entry('Thủ tục', caseFile.procedure),
        entry('Nội dung', caseFile.subject),
        entry('Lĩnh vực', caseFile.field),
        entry('Các bên', parties(caseFile)),
        entry('Tình trạng', caseFile.state),
        entry('Đơn vị giải quyết', caseFile.unit ?? 'chưa giao'),
        entry('Ngày nhận', caseFile.receivedOn),
        entry('Hạn của hồ sơ', ...due(caseFile.due))),
      step && element('section', { class: 'desk-step' },
        element('h4', {}, `Bước đang làm: ${step.name}`),
        element('dl', { class: 'desk-facts' },
          entry('Người đang làm', step.officer ?? 'chưa ai nhận'),
          entry('Hạn của bước', ...due(step.due)),
          step.source && entry('Căn cứ của hạn', step.source,
            !step.confirmed && element('em', { class: 'desk-unconfirmed' }, ' (chưa kiểm chứng)')))));
  }
};
