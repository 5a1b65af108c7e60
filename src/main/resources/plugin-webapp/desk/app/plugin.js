/*
 * The desk's part of Tasklist: the tab "Hồ sơ" beside a task's form and the badge on its card. Tasklist itself does not
 * start when this file cannot be read, so it names only what it loads when that is needed.
 */

function tell(node, fault) {
  const sentence = document.createElement('p');
  sentence.className = 'desk-fault';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = fault.sentence
    ?? 'Không mở được hồ sơ này: hãy tải lại trang, vẫn không được thì báo quản trị viên.';
  node.replaceChildren(sentence);
}

export default [{
  id: 'desk-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Hồ sơ' },
  render: (node, context, scope) => import('./tab.js')
    .then(tab => tab.render(node, context, scope))
    .catch(fault => {
      console.error('desk-case', fault);
      tell(node, fault);
    })
}, {
  id: 'desk-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render: (node, context) => import('./card.js')
    .then(card => card.render(node, context))
    .catch(fault => console.error('desk-card', fault))
}, {
  id: 'desk-book-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render: (node, context) => import('./book.js')
    .then(book => book.renderLink(node, context))
    .catch(fault => console.error('desk-book-link', fault))
}, {
  id: 'desk-book',
  pluginPoint: 'tasklist.route',
  properties: { path: '/reception-book' },
  render: (node, context) => import('./book.js')
    .then(book => book.render(node, context))
    .catch(fault => {
      console.error('desk-book', fault);
      tell(node, fault);
    })
}, {
  id: 'desk-plan-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 210,
  render: (node, context) => import('./plan.js')
    .then(plan => plan.renderLink(node, context))
    .catch(fault => console.error('desk-plan-link', fault))
}, {
  id: 'desk-plan',
  pluginPoint: 'tasklist.route',
  properties: { path: '/plan' },
  render: (node, context) => import('./plan.js')
    .then(plan => plan.render(node, context))
    .catch(fault => {
      console.error('desk-plan', fault);
      tell(node, fault);
    })
}];
