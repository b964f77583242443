/* What our pages share: elements without markup in strings, asking the server, times as London reads them. */

/** An element. Attributes that are functions are listeners; children are elements or text. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  return fill(dress(element, attributes), children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  return fill(dress(element, attributes), children);
}

function dress(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  return element;
}

function fill(element, children) {
  children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false).forEach(child => element.append(child));
  return element;
}

const root = () => new URL(document.querySelector('base').getAttribute('app-root') || '/camunda', document.baseURI).pathname.replace(/\/camunda\/?$/, '');

export const link = path => root() + path;

/* The server ends sessions nobody works in: a page that asks by itself says when somebody did. */
let active = true;
['pointerdown', 'keydown'].forEach(kind => document.addEventListener(kind, () => (active = true), {capture: true, passive: true}));

/** Asks our interface; what it refuses is thrown as a sentence for people. */
export async function ask(path, options = {}) {
  const headers = {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...options.headers};
  if (active) {
    headers['X-Dapo-Active'] = 'true';
    active = false;
  }
  let answer;
  try {
    answer = await fetch(link(path), {credentials: 'same-origin', cache: 'no-store', ...options, headers});
  } catch (e) {
    throw new Error('The server does not answer. What you see may be out of date.');
  }
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json().catch(() => ({}));
  const sentence = {401: 'You are signed out. Sign in again.', 403: 'This is not for your role.', 404: 'There is no such thing, or it is not for you to see.'}[answer.status];
  const refusal = new Error(answer.status === 401 ? sentence : problem.detail || sentence || 'The server could not answer (' + answer.status + ').');
  refusal.field = problem.field;
  refusal.forOthers = answer.status === 403;
  throw refusal;
}

/** The page's token, without which no change is taken. */
export function token() {
  const found = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return {'X-XSRF-TOKEN': found ? decodeURIComponent(found.slice(11)) : ''};
}

/** Sends a change, with the page's token. */
export function send(path, body, method = 'POST') {
  return ask(path, {method, body: JSON.stringify(body), headers: {'Content-Type': 'application/json', ...token()}});
}

const LONDON = {timeZone: 'Europe/London'};
const moment = new Intl.DateTimeFormat('en-GB', {...LONDON, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const exact = new Intl.DateTimeFormat('en-GB', {...LONDON, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit'});
const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

const ofDay = new Intl.DateTimeFormat('en-GB', {...LONDON, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
const whole = new Intl.DateTimeFormat('en-GB', {...LONDON, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'});

/** A limit: the end of a day is midnight at its end, never the beginning of the next. */
export function limit(iso) {
  const at = new Date(iso || NaN);
  return iso && ofDay.format(at) === '00:00:00' ? whole.format(new Date(at.getTime() - 1)) + ', midnight at the end of the day' : time(iso);
}

export const time = iso => (iso ? moment.format(new Date(iso)) : '');
export const toTheSecond = iso => (iso ? exact.format(new Date(iso)) : '');
export const date = iso => (iso ? day.format(new Date(iso + 'T00:00:00Z')) : '');

/** How long something took. */
export function lasted(seconds) {
  if (seconds === null || seconds === undefined) {
    return '';
  }
  const units = [['day', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  const at = units.findIndex(([, size]) => seconds >= size);
  if (at < 0) {
    return '0 s';
  }
  const [name, size] = units[at];
  const count = Math.floor(seconds / size);
  const next = units[at + 1];
  const rest = next ? Math.floor((seconds % size) / next[1]) : 0;
  return count + ' ' + name + (name === 'day' && count !== 1 ? 's' : '') + (rest ? ' ' + rest + ' ' + next[0] : '');
}

/** Time left, or gone by, to the second. */
export function left(milliseconds) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = number => String(number).padStart(2, '0');
  const days = Math.floor(seconds / 86400);
  const clock = two(Math.floor((seconds % 86400) / 3600)) + ':' + two(Math.floor((seconds % 3600) / 60)) + ':' + two(seconds % 60);
  return (days ? days + (days === 1 ? ' day ' : ' days ') : '') + clock + (milliseconds < 0 ? ' over' : ' left');
}

/** A table that can be scrolled by keyboard where it is wider than the page. */
export function table(caption, heads, rows, nothing) {
  const id = 'dapo-' + caption.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (!rows.length) {
    return h('p', {class: 'dapo-nothing'}, nothing || 'None.');
  }
  return h('div', {class: 'dapo-wide', tabindex: '0', role: 'region', 'aria-labelledby': id},
    h('table', {class: 'dapo-table'}, h('caption', {id}, caption),
      h('thead', {}, h('tr', {}, heads.map(head => h('th', {scope: 'col'}, head)))),
      h('tbody', {}, rows)));
}

export const row = (first, ...cells) => h('tr', {}, h('th', {scope: 'row'}, first), cells.map(cell => h('td', {}, cell)));

export const caseLink = each => (each.restricted ? [each.caseReference || '', ' (restricted)'] : each.caseReference
  ? h('a', {href: '#/cases/' + encodeURIComponent(each.caseReference), 'data-key': each.id || each.reference}, each.caseReference) : 'no case');

let fields = 0;

/** A labelled choice. {@code choices} are pairs of value and words. */
export function choice(label, name, choices, chosen) {
  const id = 'dapo-field-' + ++fields;
  return h('div', {class: 'dapo-field'}, h('label', {for: id}, label),
    h('select', {id, name}, choices.map(([value, words]) => h('option', {value, selected: value === (chosen || '')}, words))));
}

export function input(label, name, type, value, more = {}) {
  const id = 'dapo-field-' + ++fields;
  return h('div', {class: 'dapo-field'}, h('label', {for: id}, label), h('input', {id, name, type, value: value || '', ...more}));
}

export const values = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => String(value).trim()));
export const query = given => (Object.keys(given).length ? '?' + new URLSearchParams(given) : '');

/** What is in the address after "?". */
export const asked = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));

/** Keeps filters in the address without loading the page again. */
export const keep = (path, given) => history.replaceState(history.state, '', '#' + path + query(given));

export const fault = message => h('p', {class: 'dapo-fault', role: 'alert'}, message);

/** Puts new content in place of the old, and the focus back where it was. */
export function renew(place, ...content) {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const key = focused && (focused.dataset.key || focused.closest('[data-key]')?.dataset.key);
  const opened = new Set([...place.querySelectorAll('details[open][data-key]')].map(each => each.dataset.key));
  place.replaceChildren(...content.flat(Infinity).filter(Boolean));
  place.querySelectorAll('details[data-key]').forEach(each => {
    each.open = opened.has(each.dataset.key);
  });
  if (key) {
    const again = [...place.querySelectorAll('[data-key]')].find(each => each.dataset.key === key);
    (again?.matches('details') ? again.querySelector('summary') : again)?.focus({preventScroll: true});
  }
}

/** The frame of a page of ours. */
export function frame(node, title, lead) {
  document.title = title + ' · ' + (document.querySelector('base').getAttribute('app-name') === 'tasklist' ? 'Tasklist' : 'Cockpit');
  const body = h('div', {});
  // a link of ours is the browser's to follow: AngularJS would go back to the address it knows, which is older than our filters
  const follow = event => event.target.closest('a[href^="#/"]') && event.stopPropagation();
  node.replaceChildren(h('main', {class: 'dapo dapo-page', click: follow}, h('h1', {}, title), lead && h('p', {class: 'dapo-lead'}, lead), body));
  return body;
}
