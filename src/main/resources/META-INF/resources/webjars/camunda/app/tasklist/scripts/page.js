/*
 * Says to browsers and screen readers that the page is Vietnamese; index.html says English. Loaded by all four web
 * applications.
 */

document.documentElement.lang = 'vi';
