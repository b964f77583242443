import '../../welcome/scripts/provider.js';

/*
 * Tasklist for officers: British dates, the product's name, and no drafts in the browser.
 *
 * Tasklist's own "Save" and its reaction to an expired session write the half-filled form in clear into the browser's
 * storage. On a shared police terminal that is a protected person's data left behind, so such writes are dropped and
 * what an older version left is removed.
 */
const DRAFT = /^(camunda-form:|camForm:)/;
const setItem = Storage.prototype.setItem;

Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(String(key))) {
    setItem.call(this, key, value);
  }
};
Object.keys(window.localStorage)
  .filter(key => DRAFT.test(key))
  .forEach(key => window.localStorage.removeItem(key));

/*
 * Days come first, whatever language the terminal's browser speaks: the forms would take the order of day and month from
 * it, and 3 February would become 2 March on a browser set to American English.
 */
const BRITISH = 'en-GB';
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [language, ...rest]) => new format(!language || language === 'default' ? BRITISH : language, ...rest)
});

export default {
  app: {
    name: 'Tasklist',
    vendor: 'DAPO'
  },
  requireJsConfig: {
    ngDeps: ['dapo.tasklist'],
    deps: ['dapo-tasklist'],
    paths: {
      'dapo-tasklist': 'scripts/dapo-tasklist'
    }
  },
  dateFormat: {
    normal: 'ddd D MMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMM YYYY'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the task you are looking at'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'goes to the filters'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'goes to the list of tasks'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'goes to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the list of things you can start'
    }
  }
};
