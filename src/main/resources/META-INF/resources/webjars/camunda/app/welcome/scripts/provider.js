/*
 * Where people sign in at the force's identity provider nobody is asked for a password here: the web applications' own
 * sign-in page, shown after signing out and when a session has ended, leads on to where the provider's session ends too.
 */
const OWN_SIGN_IN = /^#\/login\b/;

function leave() {
  if (OWN_SIGN_IN.test(window.location.hash) && document.cookie.split('; ').includes('DAPO-SIGN-IN=provider')) {
    window.location.replace('/oauth2/sign-out');
  }
}

window.addEventListener('hashchange', leave);
leave();
