import '../../welcome/scripts/provider.js';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'DAPO'
  },
  dateFormat: {
    normal: 'ddd D MMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm:ss',
    short: 'D MMM YYYY'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  }
};
