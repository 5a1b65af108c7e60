/*
 * Replaces the web application's own config.js as a whole.
 * ASCII only: the file may be served without a character set, so Vietnamese is written with escapes.
 */

export default {
  // The brand line of every page is "<vendor> <name>"; the sign-in page shows the name alone.
  app: {
    name: 'Th\u01b0\u1ee3ng T\u00f4n',
    vendor: 'UBND ph\u01b0\u1eddng \u2013'
  },

  // dd/MM/yyyy as officers write it
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY'
  },

  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },

  customScripts: ['../tasklist/scripts/page'],

  disableWelcomeMessage: true
};
