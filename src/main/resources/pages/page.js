// Leaving takes this page out of the history; the address of the link is not left there either. Everything works without this.
(function () {
  'use strict';
  var exit = document.getElementById('exit');
  function leave(event) {
    if (event) { event.preventDefault(); }
    document.body.hidden = true;
    document.title = '';
    window.location.replace(exit.href);
  }
  exit.addEventListener('click', leave);
  var escapes = 0;
  document.addEventListener('keydown', function (event) {
    escapes = event.key === 'Escape' ? escapes + 1 : 0;
    if (escapes === 3) { leave(); }
  });
  if (window.location.pathname !== '/f/thanks') {
    window.history.replaceState(null, '', '/f');
  }
  var error = document.querySelector('.error');
  if (error) { error.focus(); }
  // a page that comes back with the back button has been left: it shows nothing again
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { window.location.replace('/f'); }
  });
}());
