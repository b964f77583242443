/* The managers' board: what runs out when, and what nobody has taken care of. */
import {ask, asked, caseLink, choice, fault, frame, h, keep, left, limit, query, renew, row, send, table, time, toTheSecond, values} from './common.js';

const EVERY = 15000;
const SOONEST = 10;
const BUCKETS = [['overdue', 'Overdue'], ['under2h', 'Under 2 hours'], ['under8h', 'Under 8 hours'], ['under24h', 'Under 24 hours'], ['later', 'Later']];
const SEVERITIES = [['L4', 'L4, most severe'], ['L3', 'L3, serious'], ['L2', 'L2'], ['L1', 'L1'], ['ungraded', 'Not graded yet']];

/** The whole board, on a page of its own. */
export function boardPage(node) {
  const body = frame(node, 'Board', 'Every statutory clock that runs in your areas, and what nobody has taken care of yet. It renews itself.');
  const pages = {};
  const filters = h('form', {class: 'dapo-filters', 'aria-label': 'Narrow the board', change: () => {
    Object.keys(pages).forEach(list => delete pages[list]);
    keep('/board', values(filters));
    watch.now();
  }, submit: event => event.preventDefault()});
  const content = h('div', {});
  const watch = watching(body, filters, content, view => {
    offer(filters, view);
    return whole(view, watch, pages);
  }, pages);
  body.append(filters, watch.bar, content);
  watch.now();
  return watch.stop;
}

/** The counts and what is most urgent, on Cockpit's first page. */
export function boardSummary(node) {
  const content = h('div', {});
  const section = h('section', {class: 'dapo'}, h('h2', {}, 'Statutory clocks'));
  const watch = watching(section, null, content, view => [
    counts(view, () => '#/board'),
    table(soonest(view), ['Time left', 'Due', 'What must have happened', 'Case', 'Borough'],
      view.clocks.rows.filter(each => ['overdue', 'under2h'].includes(each.bucket)).slice(0, SOONEST).map(each => row(ticking(each), limit(each.due), each.label, caseLink(each), each.area)),
      'No clock is overdue or has less than 2 hours left.'),
    h('p', {}, h('a', {href: '#/board'}, 'Open the board'))]);
  section.append(watch.bar, content);
  node.replaceChildren(section);
  watch.now();
  return watch.stop;
}

/* The count in the caption is that of the list, or says of how many these are the first. */
function soonest(view) {
  const all = view.clocks.counts.overdue + view.clocks.counts.under2h;
  return 'Overdue or under 2 hours' + (all > SOONEST ? ', the first ' + SOONEST + ' of ' + grouped(all) : '');
}

/* Asks again every few seconds, counts down every second, and can be held still. */
function watching(body, filters, content, draw, pages = {}) {
  let ahead = 0;
  let stopped = false;
  let held = false;
  let asks = 0;
  const said = h('span', {}, 'Loading…');
  const trouble = h('div', {});
  const hold = h('button', {type: 'button', class: 'dapo-button', 'aria-pressed': 'false', click: () => {
    held = !held;
    hold.setAttribute('aria-pressed', String(held));
    hold.textContent = held ? 'Go on renewing' : 'Hold still';
    if (!held) {
      now();
    }
  }}, 'Hold still');
  const bar = h('div', {class: 'dapo-bar'}, said, ' ', hold, trouble);

  function tick() {
    content.querySelectorAll('[data-due]').forEach(each => {
      each.textContent = left(Date.parse(each.dataset.due) - (Date.now() + ahead));
    });
  }

  async function now() {
    const mine = ++asks;
    try {
      const view = await ask('/api/board' + query(filters ? {...asked(), ...chosen(filters), ...turned(pages)} : {}));
      if (mine !== asks || stopped || content.querySelector('form')) {
        return;
      }
      ahead = Date.parse(view.at) - Date.now();
      said.textContent = 'As of ' + toTheSecond(view.at) + '.';
      trouble.replaceChildren();
      renew(content, draw(view));
      tick();
    } catch (e) {
      if (e.forOthers && !filters) {
        // Cockpit's first page is for designers too
        stop();
        body.remove();
      } else if (mine === asks && !stopped) {
        trouble.replaceChildren(fault(e.message));
      }
    }
  }

  const renewing = setInterval(() => !held && !document.hidden && now(), EVERY);
  const counting = setInterval(tick, 1000);

  function stop() {
    stopped = true;
    clearInterval(renewing);
    clearInterval(counting);
  }

  return {bar, now, stop};
}

/* Once the choices are there, they are what counts; an empty one is a choice too. */
const chosen = filters => (filters.elements.length ? Object.fromEntries([...new FormData(filters)]) : {});

/* Which pages of long lists are looked at. */
const turned = pages => (Object.keys(pages).length ? {pages: Object.entries(pages).map(([list, page]) => list + ':' + page).join()} : {});

function offer(filters, view) {
  if (!filters.elements.length) {
    const given = asked();
    filters.append(choice('Borough', 'area', [['', 'All of mine'], ...view.areas.map(each => [each, each])], given.area),
      choice('Team with work to do', 'team', [['', 'Any'], ...Object.entries(view.teams)], given.team),
      choice('Route', 'route', [['', 'Any'], ...Object.entries(view.routes)], given.route));
  }
}

const ticking = each => h('span', {class: 'dapo-left dapo-' + each.bucket, 'data-due': each.due}, '');

function counts(view, target) {
  const card = (key, words, number) => {
    const said = [h('strong', {}, String(number)), h('span', {}, words)];
    return h('li', {class: 'dapo-count dapo-' + key},
      number ? h('a', {href: target(key), 'data-key': 'count-' + key, click: event => jump(event, key, target)}, said) : h('div', {}, said));
  };
  return h('ul', {class: 'dapo-counts', 'aria-label': 'How many there are'},
    BUCKETS.map(([key, words]) => card(key, words, view.clocks.counts[key])),
    card('breaches', 'Open breaches', view.breaches.total), card('escalations', 'Alarms unanswered', view.escalations.total),
    card('incidents', 'Steps that failed', view.incidents.total), card('callBacks', 'Call-backs owed', view.callBacks.total));
}

/* Within the page the address stays what it is: it names the page. */
function jump(event, key, target) {
  const place = document.getElementById('dapo-part-' + key);
  if (target(key) === '#/board' && place) {
    event.preventDefault();
    place.focus();
    place.scrollIntoView();
  }
}

const part = (key, words, number, ...content) => h('section', {}, h('h2', {id: 'dapo-part-' + key, tabindex: '-1'}, words + ': ' + number), content);
const grouped = number => number.toLocaleString('en-GB');

/* A long list is shown page by page, and says which part of it this is. */
function pager(view, name, key, words, watch, pages) {
  const list = view[name];
  const all = list.counts[key];
  if (!all || all <= list.pageSize) {
    return null;
  }
  const page = list.pages[key];
  const last = Math.ceil(all / list.pageSize);
  const begins = (page - 1) * list.pageSize + 1;
  const ends = Math.min(page * list.pageSize, all);
  const turn = (to, said) => {
    const there = to >= 1 && to <= last;
    return h('button', {type: 'button', class: 'dapo-button', 'data-key': 'page-' + name + key + said, 'aria-disabled': !there && 'true', click: () => {
      if (there) {
        pages[name + '.' + key] = to;
        watch.now();
      }
    }}, said);
  };
  return h('nav', {class: 'dapo-pager', 'aria-label': 'Pages: ' + words},
    h('p', {}, (page === 1 ? 'The first ' + grouped(ends) : grouped(begins) + ' to ' + grouped(ends)) + ' of ' + grouped(all) + ' are shown.'),
    turn(page - 1, 'Previous ' + list.pageSize), ' ', turn(page + 1, 'Next ' + list.pageSize));
}

function whole(view, watch, pages) {
  const paged = (name, key, words) => pager(view, name, key, words, watch, pages);
  const route = each => view.routes[each.route] || '';
  const teams = each => each.teams.map(team => view.teams[team] || team).join(', ');
  return [
    counts(view, () => '#/board'),
    BUCKETS.filter(([key]) => view.clocks.counts[key]).map(([key, words]) => part(key, words, view.clocks.counts[key],
      paged('clocks', key, words),
      table('Clocks: ' + words.toLowerCase(), ['Time left', 'Due', 'What must have happened', 'Case', 'Borough', 'Route', 'Teams with work to do', 'Why'],
        view.clocks.rows.filter(each => each.bucket === key).map(each => row(ticking(each), limit(each.due), each.label, caseLink(each), each.area, route(each), teams(each), why(each)))))),
    view.breaches.total > 0 && part('breaches', 'Open breaches', view.breaches.total, SEVERITIES.filter(([key]) => view.breaches.counts[key]).map(([key, words]) => [
      paged('breaches', key, words),
      table('Breaches: ' + words + ', ' + view.breaches.counts[key], ['Breach', 'Happened', 'Kind', 'State', 'Of', 'Case', 'Borough', 'Teams with work to do'],
        view.breaches.rows.filter(each => each.severity === key).map(each => row(each.reference, time(each.happenedAt), each.kind || 'Restricted', each.state, each.broken, caseLink(each), each.area, teams(each))))])),
    view.escalations.total > 0 && part('escalations', 'Alarms unanswered', view.escalations.total,
      paged('escalations', 'answer', 'missed deadlines nobody has answered for'), paged('escalations', 'alert', 'alarms nobody has taken up'),
      table('Alarms nobody has taken up, and missed deadlines nobody has answered for', ['Since', 'What', 'Went to', 'Limit', 'Case', 'Borough'],
        view.escalations.rows.map(each => row(time(each.since), each.subject, view.teams[each.role] || '', limit(each.limit), caseLink(each), each.area)))),
    view.incidents.total > 0 && part('incidents', 'Steps that failed', view.incidents.total,
      Object.keys(view.incidents.counts).map(key => paged('incidents', key, 'steps that failed')),
      table('Automated steps that failed', ['Since', 'What happened', 'Process', 'What the system said', 'Case', 'What to do'],
        view.incidents.rows.map(each => row(time(each.since), each.words, each.process, each.message || '', caseLink(each), again(each, watch))))),
    view.callBacks.total > 0 && part('callBacks', 'Call-backs owed', view.callBacks.total,
      paged('callBacks', 'overdue', 'call-backs overdue'), paged('callBacks', 'owed', 'call-backs owed'),
      table('Protected people to be called', ['Due', 'About', 'Why by telephone', 'Case', 'Borough'],
        view.callBacks.rows.map(each => row([limit(each.due), each.sort === 'overdue' ? ' (overdue)' : ''], each.milestone || 'Restricted', each.why || '', caseLink(each), each.area))))
  ];
}

const why = each => (each.explanation ? h('details', {'data-key': 'why-' + each.id}, h('summary', {}, 'Why then?'), h('p', {}, each.explanation), h('p', {}, each.section)) : 'Restricted to named people');

/* Trying again asks for a reason where the step stands; the board holds still meanwhile. */
function again(incident, watch) {
  if (!incident.canBeTriedAgain) {
    return incident.restricted ? 'Restricted to named people' : 'Look into the case';
  }
  const place = h('div', {});
  const open = h('button', {type: 'button', class: 'dapo-button', 'data-key': 'again-' + incident.id, click: () => {
    const id = 'dapo-reason-' + incident.id;
    const trouble = h('div', {id: id + '-trouble'});
    const reason = h('textarea', {id, rows: '3', 'aria-describedby': id + '-trouble', required: true, minlength: '10', maxlength: '500'});
    const close = () => {
      renew(place, open);
      open.focus();
    };
    const form = h('form', {class: 'dapo-again', novalidate: true, submit: async event => {
      event.preventDefault();
      try {
        await send('/api/board/incidents/' + encodeURIComponent(incident.id) + '/retry', {reason: reason.value});
        renew(place, h('p', {role: 'status', tabindex: '-1'}, 'It is being tried again.'));
        place.firstChild.focus();
        watch.now();
      } catch (e) {
        reason.setAttribute('aria-invalid', 'true');
        renew(trouble, fault(e.message));
        reason.focus();
      }
    }}, h('label', {for: id}, 'Why may it work now?'), reason, trouble, h('div', {}, h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Try again'), ' ',
      h('button', {type: 'button', class: 'dapo-button', click: close}, 'Cancel')));
    renew(place, form);
    reason.focus();
  }}, 'Try again…');
  place.append(open);
  return place;
}
