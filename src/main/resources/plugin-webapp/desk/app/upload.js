/*
 * Sends files one after the other, each with a line that shows how far it is, and what was wrong with it. Paths are
 * relative to the desk's resources.
 */

import { element } from './dom.js';
import { FAULT, SIGNED_OUT, refusal } from './server.js';

const BROKEN_OFF = 'Đường truyền bị ngắt khi đang gửi: hãy kiểm tra mạng rồi gửi lại tệp này.';

const megabytes = bytes => Math.floor(bytes / 1024 / 1024);

function ending(name) {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/* What would be refused after a long wait is refused at once. */
function check(file, { endings, largestFile }) {
  if (!endings.includes(ending(file.name))) {
    throw refusal(`Tệp “${file.name}” thuộc loại không được nhận: chỉ nhận tệp ${endings.join(', ')}.`);
  }
  if (file.size > largestFile) {
    throw refusal(`Tệp “${file.name}” lớn hơn ${megabytes(largestFile)} MB cho phép: hãy giảm dung lượng hoặc chia thành nhiều tệp.`);
  }
}

function sentence(request) {
  if (request.status === 401) {
    return SIGNED_OUT;
  }
  try {
    return JSON.parse(request.responseText).message ?? FAULT;
  } catch {
    return FAULT;
  }
}

/* fetch() cannot say how much it has sent. */
function send(file, url, token, progressed) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${url}${url.includes('?') ? '&' : '?'}name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.addEventListener('progress', ({ loaded, total }) => progressed(loaded / total));
    request.addEventListener('load', () => request.status < 300 ? resolve() : reject(refusal(sentence(request))));
    request.addEventListener('error', () => reject(refusal(BROKEN_OFF)));
    request.send(file);
  });
}

/**
 * @param target the element for the lines; those of earlier uploads are removed
 * @param limits { endings, largestFile }
 * @returns how many files have arrived
 */
export async function upload(files, target, url, token, limits) {
  const lines = files.map(file => {
    const bar = element('progress', { max: 1, value: 0, 'aria-label': file.name });
    const state = element('span', { class: 'desk-upload-state' }, 'đang chờ');
    const line = element('li', {}, element('span', { class: 'desk-upload-name' }, file.name), bar, state);
    return { file, bar, state, line };
  });
  target.replaceChildren(...lines.map(({ line }) => line));
  let arrived = 0;
  for (const { file, bar, state, line } of lines) {
    try {
      check(file, limits);
      await send(file, url, token, part => {
        bar.value = part;
        state.textContent = part < 1 ? `${Math.floor(part * 100)}%` : 'đang kiểm tra và lưu…';
      });
      arrived++;
      bar.value = 1;
      state.textContent = 'đã nhận';
    } catch (fault) {
      bar.remove();
      line.classList.add('desk-upload-refused');
      state.setAttribute('role', 'alert');
      state.textContent = fault.sentence ?? FAULT;
    }
  }
  return arrived;
}
