/* Cases, running and finished: found, and each told on one page. */
import {ask, asked, caseLink, choice, date, fault, frame, h, input, keep, left, limit, link, query, renew, row, table, time, toTheSecond, values} from './common.js';

export function casesPage(node) {
  const body = frame(node, 'Cases', 'Cases of your areas, running and finished. Looking for a name is recorded.');
  const content = h('div', {});
  const given = asked();
  const filters = h('form', {class: 'dapo-filters', 'aria-label': 'Find cases', submit: event => {
    event.preventDefault();
    load(0);
  }}, input('Reference', 'reference', 'text', given.reference, {size: 14, autocomplete: 'off'}), input('Name', 'name', 'text', '', {autocomplete: 'off', maxlength: 200}),
    h('div', {class: 'dapo-field'}),
    choice('State', 'state', [['', 'Any'], ['running', 'Running'], ['finished', 'Finished'], ['DRAFTING', 'Notice being drafted'], ['AUTHORISED', 'Notice authorised'],
      ['IN_FORCE', 'Notice or order in force'], ['PREPARING', 'Application prepared'], ['FILED', 'Application filed'], ['REPORTED', 'Breach reported'], ['CHARGED', 'Breach charged']], given.state),
    h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Find'));

  const areas = filters.children[2];

  async function load(page) {
    const wanted = areas.children.length ? values(filters) : {...values(filters), ...(given.area ? {area: given.area} : {})};
    try {
      const found = await ask('/api/cases' + query({...wanted, page}));
      const {name, ...kept} = wanted;
      // a name stays out of the address, and so out of the browser's history
      keep('/cases', kept);
      if (!areas.children.length) {
        areas.replaceChildren(...choice('Borough', 'area', [['', 'All of mine'], ...found.areas.map(each => [each, each])], wanted.area).children);
      }
      const pages = Math.ceil(found.total / 50);
      renew(content, h('p', {role: 'status'}, found.total === 1 ? '1 case.' : found.total + ' cases.'),
        table('Cases', ['Case', 'Respondent', 'Protected person', 'Borough', 'Opened', 'State', 'Next limit'], found.cases.map(each => row(
          each.restricted ? each.reference + ' (restricted)' : caseLink({caseReference: each.reference, reference: each.reference}), each.respondent || '', each.protectedPerson || '', each.area, time(each.openedAt),
          each.restricted ? 'Restricted to named people' : [each.running ? 'Running' : 'Finished', each.states.length ? h('ul', {}, each.states.map(state => h('li', {}, state))) : ''],
          time(each.nextDue))), 'No case of yours is like that.'),
        pages > 1 && h('nav', {'aria-label': 'Pages'}, page > 0 && h('button', {type: 'button', class: 'dapo-button', click: () => load(page - 1)}, 'Newer'), ' Page ' + (page + 1) + ' of ' + pages + ' ',
          page + 1 < pages && h('button', {type: 'button', class: 'dapo-button', click: () => load(page + 1)}, 'Older')));
    } catch (e) {
      renew(content, fault(e.message));
    }
  }

  body.append(filters, content);
  load(0);
}

export function casePage(node) {
  const reference = decodeURIComponent(location.hash.replace(/\?.*/, '').split('/')[2] || '');
  const body = frame(node, 'Case ' + reference);
  return show(body, reference);
}

/** Beside a process instance: the case it works on. */
export function caseTab(node, {api, processInstanceId}) {
  const body = h('div', {class: 'dapo'}, h('p', {}, 'Loading…'));
  node.replaceChildren(body);
  let stop;
  let gone = false;
  fetch(api.engineApi + '/process-instance/' + encodeURIComponent(processInstanceId), {credentials: 'same-origin', headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}})
    .then(answer => answer.json()).then(instance => {
      if (gone) {
        return;
      }
      if (instance.businessKey) {
        stop = show(body, instance.businessKey, 'h4');
      } else {
        body.replaceChildren(h('p', {}, 'This instance belongs to no case.'));
      }
    }).catch(() => body.replaceChildren(fault('The server does not answer.')));
  return () => {
    gone = true;
    stop && stop();
  };
}

/* A case, with its clocks counting down. */
function show(body, reference, heading = 'h2') {
  let ahead = 0;
  const tick = () => body.querySelectorAll('[data-due]').forEach(each => {
    each.textContent = left(Date.parse(each.dataset.due) - (Date.now() + ahead));
  });
  ask('/api/cases/' + encodeURIComponent(reference)).then(page => {
    ahead = Date.parse(page.at) - Date.now();
    body.replaceChildren(...(page.restricted ? [h('p', {}, page.why)] : told(page, heading)));
    tick();
  }).catch(e => body.replaceChildren(fault(e.message)));
  const counting = setInterval(tick, 1000);
  return () => clearInterval(counting);
}

function told(page, heading) {
  const who = (label, person) => person && [h('dt', {}, label), h('dd', {}, person.name + ', born ' + date(person.dateOfBirth))];
  const open = clock => ['Running', 'Missed, still open'].includes(clock.state);
  return [
    h('dl', {class: 'dapo-facts'}, h('dt', {}, 'State'), h('dd', {}, page.running ? 'Running' : 'Finished'), h('dt', {}, 'Borough'), h('dd', {}, page.area),
      who('Respondent', page.respondent), who('Protected person', page.protectedPerson)),
    h(heading, {}, 'Notices, applications, orders, breaches'),
    table('Instruments', ['Reference', 'What', 'State', 'Came from'], page.instruments.map(each => row(each.reference, each.kind, each.state, each.follows || ''))),
    h(heading, {}, 'Clocks'),
    table('Clocks', ['What must have happened', 'Of', 'State', 'From', 'Limit', 'Why'], page.clocks.map(each => row(each.label, each.instrument,
      [each.state, ' ', open(each) ? h('span', {class: 'dapo-left', 'data-due': each.due}, '') : each.endedAt && time(each.endedAt)], time(each.from), limit(each.due),
      [h('p', {}, each.explanation), h('p', {}, each.section), each.cautions && h('p', {}, each.cautions), each.moved > 0 && h('p', {}, 'Worked out again: ' + each.moved + ' times.')])), 'No clock has run.'),
    h(heading, {}, 'Papers'),
    table('Papers', ['Number', 'Title', 'Printed', 'By', 'State'], page.documents.map(each => row(h('a', {href: link('/api/documents/' + each.id), target: '_blank', rel: 'noopener'}, each.number, ' (opens a new tab)'),
      each.title, time(each.createdAt), each.createdBy, each.superseded ? 'Superseded' : 'Current')), 'No paper has been printed.'),
    h(heading, {}, 'All that happened'),
    table('Events, newest first', ['Number', 'When', 'Who', 'What'], page.timeline.map(each => row(String(each.number), toTheSecond(each.at), each.byName, each.what)))
  ];
}
