/* On a card: the clock that runs out first and the worst open breach. All cards of a list ask together. */
import {ask, h, left} from '../../../../../cockpit/plugin/dapo/static/app/common.js';

const SEVERITY = {L1: 'Breach L1: minor', L2: 'Breach L2: moderate', L3: 'Breach L3: serious', L4: 'Breach L4: severe'};
let waiting = new Map();
let ahead = 0;

/** How long is left, in a word and a colour that go together. */
export function urgency(milliseconds) {
  return milliseconds < 0 ? 'overdue' : milliseconds < 2 * 3600000 ? 'under2h' : milliseconds < 8 * 3600000 ? 'under8h' : 'calm';
}

export const severity = level => level && h('span', {class: 'dapo-severity dapo-severity-' + level}, SEVERITY[level] || level);

export const countdown = due => h('strong', {class: 'dapo-left', 'data-due': due}, '');

/** Sets what the server's clock says against this one's. */
export function serverTime(at) {
  ahead = Date.parse(at) - Date.now();
}

/** Brings every countdown within up to date. */
export function tick(within) {
  within.querySelectorAll('[data-due]').forEach(each => {
    const remaining = Date.parse(each.dataset.due) - (Date.now() + ahead);
    each.textContent = left(remaining);
    each.className = 'dapo-left dapo-' + urgency(remaining);
  });
}

export function card(node, {taskId}) {
  const place = h('div', {class: 'dapo dapo-card'});
  node.replaceChildren(place);
  if (!waiting.size) {
    setTimeout(fetchCards, 60);
  }
  waiting.set(taskId, [...(waiting.get(taskId) || []), place]);
  const counting = setInterval(() => tick(place), 1000);
  return () => clearInterval(counting);
}

async function fetchCards() {
  const asked = waiting;
  waiting = new Map();
  try {
    const found = await ask('/api/tasks/cards?ids=' + [...asked.keys()].slice(0, 200).map(encodeURIComponent).join(','));
    serverTime(found.at);
    found.cards.forEach(each => asked.get(each.task).forEach(place => {
      place.replaceChildren(...[each.due && h('div', {}, countdown(each.due), ' ', each.clock), severity(each.severity)].filter(Boolean));
      tick(place);
    }));
  } catch (e) {
    // a card without its clock is still a card; the list asks again
  }
}
