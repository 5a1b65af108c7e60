/*
 * The desk's part of Tasklist: the tab "Hồ sơ" beside a task's form. Tasklist itself does not start when this file cannot
 * be read, so it only names what it loads when it is needed.
 */

import { element } from './dom.js';

async function render(node, context) {
  try {
    await (await import('./tab.js')).render(node, context);
  } catch (fault) {
    console.error('desk', fault);
    node.replaceChildren(element('p', { class: 'desk-fault', role: 'alert' }, fault.sentence
      ?? 'Không mở được hồ sơ này: hãy tải lại trang, vẫn không được thì báo quản trị viên.'));
  }
}

export default [{
  id: 'desk-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Hồ sơ' },
  render
}];
