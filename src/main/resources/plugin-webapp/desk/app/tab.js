/*
 * The tab "Hồ sơ". Each section is a module of its own:
 *
 *   export default { id, label, render(node, context), shown(caseFile) }    shown may be missing: always
 *
 * context = { api, taskId, caseFile, scope, url(path), get(path), send(method, path, body), reload() }
 *
 * A section that fails shows one sentence and leaves the others working.
 */

import { element } from './dom.js';
import { server } from './server.js';

const MODULES = ['facts', 'identity', 'indicators', 'course', 'documents', 'clock', 'correction'];
const STEP = { ArrowRight: 1, ArrowLeft: -1 };
const INCOMPLETE = 'Có phần của hồ sơ không tải được: hãy tải lại trang, vẫn không được thì báo quản trị viên.';

async function load(name) {
  try {
    return (await import(`./${name}.js`)).default;
  } catch (fault) {
    console.error(name, fault);
    return null;
  }
}

const loaded = Promise.all(MODULES.map(load));

/** The section last looked at, which the next task opens with. */
let current = MODULES[0];

function warning(sentence) {
  return element('p', { class: 'desk-fault', role: 'alert' }, sentence);
}

function sentence(fault, section) {
  console.error(section.id, fault);
  return warning(fault.sentence
    ?? `Không mở được phần ${section.label}: hãy tải lại trang, vẫn không được thì báo quản trị viên.`);
}

export async function render(node, { api, taskId }, scope) {
  const { url, get, send } = server(api);
  const modules = (await loaded).filter(Boolean);
  let caseFile = await get(`task/${taskId}`);
  const sections = modules.filter(({ shown }) => shown?.(caseFile) ?? true);
  const tabs = sections.map(section => element('button', {
    type: 'button',
    role: 'tab',
    id: `desk-tab-${section.id}`,
    'aria-controls': 'desk-panel',
    click: () => open(section)
  }, section.label));
  const panel = element('div', { class: 'desk-panel', role: 'tabpanel', id: 'desk-panel', tabindex: 0 });

  async function reload() {
    caseFile = await get(`task/${taskId}`);
    await open(sections.find(({ id }) => id === current));
  }

  async function open(section) {
    current = section.id;
    sections.forEach(({ id }, index) => {
      tabs[index].setAttribute('aria-selected', id === current);
      tabs[index].tabIndex = id === current ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `desk-tab-${current}`);
    const content = element('div');
    panel.replaceChildren(content);
    try {
      await section.render(content, { api, taskId, caseFile, scope, url, get, send, reload });
    } catch (fault) {
      content.replaceChildren(sentence(fault, section));
    }
  }

  function move(event) {
    const index = tabs.indexOf(document.activeElement);
    const to = { Home: 0, End: tabs.length - 1 }[event.key]
      ?? (event.key in STEP ? (index + STEP[event.key] + tabs.length) % tabs.length : null);
    if (index >= 0 && to !== null) {
      event.preventDefault();
      tabs[to].focus();
      open(sections[to]);
    }
  }

  node.replaceChildren(element('div', { class: 'desk' },
    modules.length < MODULES.length && warning(INCOMPLETE),
    element('div', { class: 'desk-tabs', role: 'tablist', 'aria-label': 'Các phần của hồ sơ', keydown: move }, tabs),
    panel));
  await open(sections.find(({ id }) => id === current) ?? sections[0]);
}
