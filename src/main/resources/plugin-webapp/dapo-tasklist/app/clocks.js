/* Works out any statutory deadline, with the reason: about nobody, so that anybody may try. */
import {ask, choice, fault, frame, h, input, limit, renew, time, values} from '../../../../../cockpit/plugin/dapo/static/app/common.js';

const ENDED_BY_HEARING = 'court-after-breach-arrest';

/* Days come first, whatever language the browser speaks. */
const moment = (label, name) => h('fieldset', {class: 'dapo-moment'}, h('legend', {}, label),
  input('Day (dd/mm/yyyy)', name + 'Day', 'text', '', {size: 11, inputmode: 'numeric', autocomplete: 'off'}),
  input('Time (24 h, hh:mm)', name + 'Time', 'text', '', {size: 6, autocomplete: 'off'}));

/* "24/12/2026" and "18:10" as the server takes them; what is neither, it refuses in words. */
function london(day = '', time = '') {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day.trim()) || [];
  return d ? y + '-' + m.padStart(2, '0') + '-' + d.padStart(2, '0') + 'T' + time.trim().padStart(5, '0') : (day + ' ' + time).trim();
}

export function calculatorPage(node) {
  const body = frame(node, 'Work out a deadline', 'Any period the law or policy sets, from any moment. London time. Nothing is kept.');
  const result = h('div', {role: 'status'});
  body.append(h('p', {}, h('a', {href: '#/'}, 'Back to the tasks')));
  ask('/api/clocks').then(kinds => {
    const form = h('form', {class: 'dapo-filters', novalidate: true, 'aria-label': 'Deadline', submit: async event => {
      event.preventDefault();
      const given = values(form);
      form.querySelectorAll('[aria-invalid]').forEach(each => each.removeAttribute('aria-invalid'));
      try {
        const found = await ask('/api/clocks/' + given.kind + '?' + new URLSearchParams({from: london(given.fromDay, given.fromTime), ...(given.hearingDay ? {hearing: london(given.hearingDay, given.hearingTime)} : {})}));
        renew(result, told(found));
      } catch (e) {
        renew(result, fault(e.message));
        const wrong = form.elements[(e.field === 'hearing' ? 'hearing' : 'from') + 'Day'];
        wrong.setAttribute('aria-invalid', 'true');
        wrong.focus();
      }
    }}, choice('Clock', 'kind', kinds.map(each => [each.kind, each.label])), moment('What set it running happened', 'from'),
    h('div', {class: 'dapo-hearing', hidden: true}, moment('The application is to be heard, if known', 'hearing')),
    h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Work out'));
    const rule = h('p', {class: 'dapo-law'});
    const chosen = () => {
      const kind = kinds.find(each => each.kind === form.elements.kind.value);
      const hearing = form.querySelector('.dapo-hearing');
      hearing.hidden = kind.kind !== ENDED_BY_HEARING;
      if (hearing.hidden) {
        form.elements.hearingDay.value = '';
      }
      rule.replaceChildren(h('strong', {}, kind.section), ' ', kind.source || '');
      result.replaceChildren();
    };
    form.elements.kind.addEventListener('change', chosen);
    body.append(form, rule, result);
    chosen();
  }).catch(e => body.append(fault(e.message)));
}

const told = found => [
  h('p', {class: 'dapo-answer'}, found.inclusive ? 'Not later than ' : 'Before ', h('strong', {}, limit(found.due))),
  h('p', {}, found.explanation),
  found.lastSitting && h('p', {}, 'Last ordinary sitting in time: ', time(found.lastSitting)),
  ...found.warnings.map(warning => h('p', {class: 'dapo-law'}, warning))
];
