/*
 * Tài liệu: evidence and papers of the whole case, with all their versions. A restricted document says whom the case
 * protects: readers of the protected identity open it after they have said why.
 */

import { element } from './dom.js';
import { upload } from './upload.js';

const KINDS = { EVIDENCE: 'Chứng cứ', PAPER: 'Văn bản' };
const NUMBER = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const SHORT_CODE = 8;
const SHORTEST_PURPOSE = 5;
const RESTRICTED = 'Có thông tin về người được giữ bí mật';

function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} byte`;
  }
  return bytes < 1024 * 1024 ? `${NUMBER.format(bytes / 1024)} KB` : `${NUMBER.format(bytes / 1024 / 1024)} MB`;
}

/* Enough of the code to compare at a glance; all of it at a click. */
function code(sha256) {
  const short = `SHA-256: ${sha256.slice(0, SHORT_CODE)}…`;
  const button = element('button', {
    type: 'button', class: 'desk-code', title: 'Xem đủ hoặc thu gọn mã SHA-256', 'aria-expanded': 'false',
    click: () => {
      const full = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', !full);
      button.textContent = full ? short : `SHA-256: ${sha256}`;
    }
  }, short);
  return button;
}

/* A file dialog behind a button. */
function chooser(label, attributes, chosen) {
  const input = element('input', {
    type: 'file', hidden: true, ...attributes,
    change: () => {
      const files = [...input.files];
      input.value = '';
      if (files.length > 0) {
        chosen(files);
      }
    }
  });
  return [element('button', { type: 'button', class: 'btn btn-default', click: () => input.click() }, label), input];
}

export default {
  id: 'documents',
  label: 'Tài liệu',
  render: async (node, { api, taskId, caseFile, url, get, send }) => {
    const path = `case/${caseFile.caseId}/documents`;
    const progress = element('ul', { class: 'desk-uploads', 'aria-live': 'polite' });
    const listed = element('div');
    let list;
    let folder = null;
    let sending = false;

    function facts(version) {
      return element('p', { class: 'desk-version' },
        `${version.type} · ${size(version.size)} · ${version.by ?? 'hệ thống'} · ${version.at}`, code(version.sha256));
    }

    /* Links that lead nowhere before the purpose is written; it travels with them and is kept with the reading. */
    function stating(label, links) {
      const purpose = element('input', {
        type: 'text', class: 'form-control', maxlength: 1000, 'aria-label': `Mục đích xem: ${label}`,
        placeholder: 'Mục đích xem', input: () => offer()
      });
      const made = links.map(link => ({ link, to: link.getAttribute('href') }));
      function offer() {
        const stated = purpose.value.trim();
        made.forEach(({ link, to }) => {
          if (stated.length >= SHORTEST_PURPOSE) {
            link.href = `${to}${to.includes('?') ? '&' : '?'}purpose=${encodeURIComponent(stated)}`;
            link.removeAttribute('aria-disabled');
          } else {
            link.removeAttribute('href');
            link.setAttribute('aria-disabled', 'true');
          }
        });
      }
      offer();
      return element('span', { class: 'desk-stating' }, purpose, links);
    }

    function reading(document, version) {
      if (!document.restricted) {
        return links(document, version);
      }
      return list.reader
        ? stating(`${document.title}, phiên bản ${version.number}`, links(document, version))
        : element('small', {}, 'chỉ người được xem mới mở được');
    }

    function links(document, version) {
      const file = `${url(path)}/versions/${version.id}`;
      const name = `${document.title}, phiên bản ${version.number}`;
      return [
        version.opens && element('a', {
          class: 'btn btn-default', href: `${file}/open`, target: '_blank', rel: 'noopener', 'aria-label': `Mở ${name}`
        }, 'Mở'),
        element('a', {
          class: 'btn btn-default', href: `${file}/download`, download: version.fileName, 'aria-label': `Tải về ${name}`
        }, 'Tải về')
      ].filter(Boolean);
    }

    function redraft(document) {
      const button = element('button', {
        type: 'button', class: 'btn btn-default',
        title: 'Lập lại văn bản này theo thông tin hiện tại của hồ sơ, thành phiên bản mới',
        click: async () => {
          button.disabled = true;
          let fault;
          try {
            await send('POST', `case/${caseFile.caseId}/papers/${document.template}`);
          } catch (refused) {
            fault = refused;
          }
          await show(list.page);
          if (fault) {
            progress.replaceChildren(
              element('li', { class: 'desk-upload-refused', role: 'alert' }, `${document.title}: ${fault.message}`));
          }
        }
      }, 'Soạn lại');
      return button;
    }

    function row(document) {
      const [current, ...earlier] = document.versions;
      return element('li', { class: 'desk-document' },
        element('span', { class: 'desk-document-number' }, document.number),
        element('div', { class: 'desk-document-text' },
          element('p', {},
            element('strong', { title: current?.fileName }, document.title), ' ',
            element('span', { class: `desk-kind desk-kind-${document.kind.toLowerCase()}` }, KINDS[document.kind]), ' ',
            document.restricted && element('span', { class: 'desk-kind desk-kind-restricted' }, RESTRICTED)),
          current && facts(current),
          document.failure && element('p', { class: 'desk-fault' }, document.failure),
          earlier.length > 0 && element('details', {},
            element('summary', {}, `${earlier.length} phiên bản trước`),
            element('ul', { class: 'desk-earlier' }, earlier.map(version => element('li', {},
              element('span', {}, `Phiên bản ${version.number}`), facts(version),
              element('span', { class: 'desk-actions' }, reading(document, version))))))),
        element('span', { class: 'desk-actions' },
          current && reading(document, current),
          list.workable && document.template && (list.reader || !document.restricted) && redraft(document),
          list.workable && chooser('Thay', {
            accept: accepted(), 'aria-label': `Tệp thay cho ${document.title}`
          }, files => receive(files, `${path}/${document.id}/versions`, list.page))));
    }

    /* A paper that no step makes: drafted when an officer needs it, each time as a paper of its own. */
    function drafting(offered) {
      const paper = element('select', { id: 'desk-paper', class: 'form-control' },
        offered.map(({ template, title }) => element('option', { value: template }, title)));
      const button = element('button', {
        type: 'button', class: 'btn btn-default',
        click: async () => {
          button.disabled = true;
          progress.replaceChildren();
          try {
            await send('POST', `case/${caseFile.caseId}/papers/on-demand/${paper.value}`);
            await show(0);
          } catch (refused) {
            progress.replaceChildren(
              element('li', { class: 'desk-upload-refused', role: 'alert' }, refused.message));
          } finally {
            button.disabled = false;
          }
        }
      }, 'Soạn');
      return element('div', { class: 'desk-drafting' },
        element('label', { for: 'desk-paper' }, 'Soạn văn bản khác'), paper, button);
    }

    function accepted() {
      return list.endings.map(ending => `.${ending}`).join(',');
    }

    async function receive(files, to, page) {
      if (sending) {
        progress.append(element('li', { class: 'desk-upload-refused', role: 'alert' },
          'Đang gửi tệp: hãy đợi gửi xong rồi chọn tiếp.'));
        return;
      }
      sending = true;
      const arrived = await upload(files, progress, url(to), api.CSRFToken, list);
      sending = false;
      if (arrived > 0) {
        await show(page);
      }
    }

    function intake() {
      const kind = element('select', { id: 'desk-kind', class: 'form-control' },
        Object.entries(KINDS).map(([value, label]) => element('option', { value }, label)));
      // a complaint protects a number of its author, but its evidence is for all who work on it
      const restricted = element('input', { type: 'checkbox', id: 'desk-restricted', checked: caseFile.confidential });
      const take = files => receive(
        files, `${path}?kind=${kind.value}&task=${taskId}${list.protecting ? `&restricted=${restricted.checked}` : ''}`, 0);
      const zone = element('div', {
        class: 'desk-drop',
        dragover: event => {
          event.preventDefault();
          zone.classList.add('desk-drop-over');
        },
        dragleave: () => zone.classList.remove('desk-drop-over'),
        drop: event => {
          event.preventDefault();
          zone.classList.remove('desk-drop-over');
          take([...event.dataTransfer.files]);
        }
      },
      element('label', { for: 'desk-kind' }, list.taskFolder ? `Thêm vào mục ${label(list.taskFolder)}` : 'Thêm'), kind,
      chooser('Chọn tệp…', { multiple: true, accept: accepted(), 'aria-label': 'Tệp thêm vào hồ sơ' }, take),
      element('span', {}, 'hoặc kéo thả tệp vào đây. ',
        element('small', {}, `Nhận ${list.endings.join(', ')}; mỗi tệp không quá ${size(list.largestFile)}.`)),
      list.protecting && element('span', { class: 'desk-restricting' }, restricted,
        element('label', { for: 'desk-restricted' }, RESTRICTED)));
      return zone;
    }

    function pages() {
      const last = Math.ceil(list.total / list.pageSize) - 1;
      const turn = (label, page, possible) => element('button', {
        type: 'button', class: 'btn btn-default', disabled: !possible, click: () => show(page)
      }, label);
      return last > 0 && element('nav', { class: 'desk-pages', 'aria-label': 'Các trang tài liệu' },
        turn('Mới hơn', list.page - 1, list.page > 0),
        element('span', {}, `Trang ${list.page + 1}/${last + 1}`),
        turn('Cũ hơn', list.page + 1, list.page < last));
    }

    function label(id) {
      return list.folders.find(known => known.id === id)?.label ?? id;
    }

    /* Which part of the case is shown. */
    function choice() {
      const chosen = element('select', {
        id: 'desk-folder', class: 'form-control',
        change: () => {
          folder = chosen.value || null;
          show(0);
        }
      },
      element('option', { value: '' }, 'Cả hồ sơ'),
      list.folders.map(({ id, label: name, count }) => element('option', { value: id }, `${name} (${count})`)));
      chosen.value = folder ?? '';
      return element('div', { class: 'desk-folders' }, element('label', { for: 'desk-folder' }, 'Mục'), chosen);
    }

    /* The documents of this page, folder by folder as on the list of contents; those of no folder last. */
    function rows() {
      if (list.folders.length === 0) {
        return list.documents.map(row);
      }
      return [...list.folders.map(({ id }) => id), null].flatMap(id => {
        const filed = list.documents.filter(document => document.folder === id);
        return filed.length === 0 ? [] : [
          element('li', { class: 'desk-folder-name' }, id === null ? 'Tài liệu chung của hồ sơ' : label(id)),
          ...filed.map(row)];
      });
    }

    function total() {
      if (folder !== null) {
        return list.total === 0 ? 'Mục này chưa có tài liệu nào.' : `Mục này có ${list.total} tài liệu, mới nhất ở trên.`;
      }
      return list.total === 0 ? 'Hồ sơ chưa có tài liệu nào.' : `Hồ sơ có ${list.total} tài liệu, mới nhất ở trên.`;
    }

    async function show(page) {
      list = await get(`${path}?page=${page}&task=${taskId}${folder === null ? '' : `&folder=${encodeURIComponent(folder)}`}`);
      listed.replaceChildren(
        list.folders.length > 0 ? choice() : '',
        element('p', { class: 'desk-total' },
          total(),
          (list.total > 0 || folder !== null) && element('a', { class: 'btn btn-default', href: url(`${path}/zip`), download: '' },
            'Tải cả hồ sơ (.zip)')),
        list.reader && list.documents.some(document => document.restricted) ? element('p', { class: 'desk-total' },
          'Tệp .zip không có tài liệu về người được giữ bí mật. Cần cả các tài liệu ấy thì ghi mục đích: ',
          stating('cả hồ sơ', [element('a', {
            class: 'btn btn-default', href: url(`${path}/zip?restricted=true`), download: ''
          }, 'Tải đủ (.zip)')])) : '',
        element('ol', { class: 'desk-documents' }, rows()),
        pages() || '');
    }

    await show(0);
    if (list.taskFolder !== null) {
      folder = list.taskFolder;
      await show(0);
    }
    const offered = list.workable ? await get(`case/${caseFile.caseId}/papers/on-demand`) : [];
    node.append(
      list.workable ? intake() : '', offered.length > 0 ? drafting(offered) : '', progress, listed);
  }
};
