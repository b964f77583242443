import './provider.js';

export default {
  app: {
    name: 'Welcome',
    vendor: 'DAPO'
  },
  links: [],
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
