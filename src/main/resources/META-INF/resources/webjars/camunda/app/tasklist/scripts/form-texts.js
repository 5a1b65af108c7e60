/*
 * The texts that the form library builds in and offers no translation for (form-js as shipped with Camunda 7.24.0).
 * Each rule names where a text stands, so that nothing an officer has written is ever touched.
 */

const NUMBER = '(-?[\\d.eE+-]*\\d)';

/** Texts of elements: selector, then [English pattern, Vietnamese]. */
const TEXTS = [
  ['.fjs-form-field-error', [
    [/^Field is required\.$/, 'Phải điền mục này.'],
    [/^Field must match pattern [^]*$/, 'Nội dung không đúng dạng quy định.'],
    [new RegExp(`^Field must have minimum value of ${NUMBER}\\.$`), 'Phải từ $1 trở lên.'],
    [new RegExp(`^Field must have maximum value of ${NUMBER}\\.$`), 'Không được quá $1.'],
    [/^Field must have minimum length of (\d+)\.$/, 'Phải có ít nhất $1 ký tự.'],
    [/^Field must have maximum length of (\d+)\.$/, 'Không được dài quá $1 ký tự.'],
    [/^Field must be a valid\s+international phone number\.[^]*$/, 'Số điện thoại không đúng dạng, ví dụ đúng: +84912345678.'],
    [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không đúng dạng.'],
    [/^Date and time must both be entered\.$/, 'Phải điền cả ngày và giờ.'],
    [/^Value is not a number\.$/, 'Phải là một số.'],
    [/^Value is expected to be an integer\.$/, 'Phải là số nguyên.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Không được quá $1 chữ số sau dấu phẩy.'],
    [new RegExp(`^Please select a valid value, the two nearest valid values are ${NUMBER} and ${NUMBER}\\.$`),
      'Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.']
  ]],
  ['.fjs-repeat-render-add', [[/^Add new$/, 'Thêm dòng']]],
  ['.fjs-repeat-render-collapse', [
    [/^Expand all \((\d+)\)$/, 'Xem tất cả ($1)'],
    [/^Collapse$/, 'Thu gọn']
  ]],
  ['.fjs-select-placeholder', [[/^Select$/, 'Chọn…']]],
  ['.fjs-dropdownlist-empty', [
    [/^No results$/, 'Không tìm thấy'],
    [/^All values selected$/, 'Đã chọn hết']
  ]],
  ['.fjs-table-empty, .fjs-table-td', [[/^Nothing to show\.$/, 'Không có dữ liệu.']]],
  ['.fjs-table-nav-label', [[/^ of $/, ' / ']]],
  ['.fjs-taglist-skip-link', [[/^Skip to search$/, 'Tới ô tìm kiếm']]],
  ['.fjs-iframe-placeholder-text', [
    [/^No content to show\.$/, 'Không có nội dung.'],
    [/^External content couldn't be loaded\.$/, 'Không tải được nội dung bên ngoài.']
  ]]
];

/** Texts of attributes, which say themselves what they stand for. */
const ATTRIBUTES = {
  placeholder: [
    [/^Search$/, 'Tìm kiếm'],
    [/^hh:mm( \?m)?$/, 'giờ:phút'],
    [/^dd\/mm\/yyyy$/, 'ngày/tháng/năm']
  ],
  title: [
    [/^Remove tag$/, 'Bỏ chọn'],
    [/^Scroll to increment$/, 'Lăn chuột để đổi năm'],
    [/^Click to toggle$/, 'Bấm để đổi']
  ],
  'aria-label': [
    [/^Remove list item (\d+)$/, 'Xóa dòng $1'],
    [/^Increment$/, 'Tăng'],
    [/^Decrement$/, 'Giảm'],
    [/^Previous page$/, 'Trang trước'],
    [/^Next page$/, 'Trang sau'],
    [/^Click to remove sorting$/, 'Bấm để bỏ sắp xếp'],
    [/^Click to sort by ([^]*) ascending$/, 'Bấm để sắp xếp theo $1, tăng dần'],
    [/^Click to sort by ([^]*) descending$/, 'Bấm để sắp xếp theo $1, giảm dần']
  ]
};

export const TRANSLATED_ATTRIBUTES = Object.keys(ATTRIBUTES);

function translate(text, rules) {
  const rule = rules.find(([pattern]) => pattern.test(text));
  return rule ? text.replace(rule[0], rule[1]) : text;
}

/** The Vietnamese for a text node, or its own text. */
export function vietnameseText(node) {
  const entry = TEXTS.find(([selector]) => node.parentElement?.closest(selector));
  return entry ? translate(node.data, entry[1]) : node.data;
}

/** The Vietnamese for an attribute's value, or the value itself. */
export function vietnameseAttribute(name, value) {
  return translate(value, ATTRIBUTES[name]);
}
