/* Shows the forms' built-in texts, calendars and dates the Vietnamese way, whatever the browser's own language. */

import { TRANSLATED_ATTRIBUTES, vietnameseAttribute, vietnameseText } from './form-texts.js';

const FORM = '.fjs-container';

function translateText(node) {
  const text = vietnameseText(node);
  if (text !== node.data) {
    node.data = text;
  }
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  const text = value === null ? null : vietnameseAttribute(name, value);
  if (text !== value) {
    element.setAttribute(name, text);
  }
}

function translateTree(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  for (const name of TRANSLATED_ATTRIBUTES) {
    translateAttribute(root, name);
    root.querySelectorAll(`[${name}]`).forEach(element => translateAttribute(element, name));
  }
}

function inForm(node) {
  return Boolean((node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(FORM));
}

function translateChange({ type, target, addedNodes, attributeName }) {
  if (type === 'attributes' && inForm(target)) {
    translateAttribute(target, attributeName);
  } else if (type === 'characterData' && inForm(target)) {
    translateText(target);
  }
  addedNodes.forEach(node => {
    if (node.nodeType === Node.TEXT_NODE && inForm(node)) {
      translateText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      (inForm(node) ? [node] : node.querySelectorAll(FORM)).forEach(translateTree);
    }
  });
}

function watchForms() {
  const observer = new MutationObserver(changes => changes.forEach(change => {
    try {
      translateChange(change);
    } catch (fault) {
      console.error('form-language', fault);
    }
  }));
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TRANSLATED_ATTRIBUTES
  });
}

/** The calendar of the form's date fields; the library publishes itself on the window. */
function speakVietnameseInCalendars() {
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
    },
    months: {
      shorthand: Array.from({ length: 12 }, (_, month) => `Th${month + 1}`),
      longhand: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`)
    },
    firstDayOfWeek: 1,
    rangeSeparator: ' đến ',
    scrollTitle: 'Lăn chuột để đổi năm',
    toggleTitle: 'Bấm để đổi',
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút'
  });
}

/**
 * Date fields ask for the locale "default", the browser's: an English browser would read 03/04/2026 as 4 March.
 * British dates are dd/mm/yyyy with both zeros, as officers write them; Intl's Vietnamese drops the zeros.
 */
function readDatesDayFirst() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, [locales, ...options]) =>
      Reflect.construct(target, [locales === 'default' ? 'en-GB' : locales, ...options])
  });
}

for (const part of [watchForms, speakVietnameseInCalendars, readDatesDayFirst]) {
  try {
    part();
  } catch (fault) {
    console.error('form-language', fault);
  }
}
