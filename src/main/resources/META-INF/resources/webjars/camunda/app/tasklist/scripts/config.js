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

  customScripts: ['scripts/desk'],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'nh\u1eadn c\u00f4ng vi\u1ec7c \u0111ang ch\u1ecdn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'chuy\u1ec3n t\u1edbi danh s\u00e1ch vi\u1ec7c \u0111\u1ea7u ti\u00ean'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'chuy\u1ec3n t\u1edbi c\u00f4ng vi\u1ec7c \u0111\u1ea7u ti\u00ean trong danh s\u00e1ch'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'chuy\u1ec3n t\u1edbi \u00f4 nh\u1eadp \u0111\u1ea7u ti\u00ean c\u1ee7a bi\u1ec3u m\u1eabu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'm\u1edf h\u1ed9p tho\u1ea1i ti\u1ebfp nh\u1eadn h\u1ed3 s\u01a1 m\u1edbi'
    }
  }
};
