/*
 * Asks the resources of the desk. Paths are relative to theirs; what the server refuses is thrown as an Error whose
 * message is the server's own sentence.
 */

const UNREACHABLE = 'Không liên lạc được với máy chủ: hãy thử lại sau ít phút.';
export const SIGNED_OUT = 'Phiên làm việc đã hết: hãy tải lại trang và đăng nhập lại.';
export const FAULT = 'Máy chủ gặp lỗi: hãy thử lại, vẫn không được thì báo quản trị viên.';

export function server(api) {
  const url = path => `${api.tasklistApi}/plugin/desk/default/${path}`;

  async function send(method, path, body) {
    const form = body instanceof FormData;
    const answer = await fetch(url(path), {
      method,
      headers: {
        Accept: 'application/json',
        'X-XSRF-TOKEN': api.CSRFToken,
        ...(body !== undefined && !form && { 'Content-Type': 'application/json' })
      },
      body: body === undefined || form ? body : JSON.stringify(body)
    }).catch(() => {
      throw refusal(UNREACHABLE);
    });
    const content = await answer.json().catch(() => null);
    if (!answer.ok) {
      throw Object.assign(refusal(answer.status === 401 ? SIGNED_OUT : content?.message ?? FAULT), { content });
    }
    return content;
  }

  return { url, send, get: path => send('GET', path) };
}

/** An error that is told to the officer as it is. */
export function refusal(sentence) {
  return Object.assign(new Error(sentence), { sentence });
}
