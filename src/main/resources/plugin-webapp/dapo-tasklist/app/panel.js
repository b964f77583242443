/* The case beside its task: a bar that counts down above every form, and all of it at a key's press without leaving the form. */
import {ask, date, fault, h, input, limit, link, renew, row, table, time, toTheSecond, token} from '../../../../../cockpit/plugin/dapo/static/app/common.js';
import {countdown, serverTime, severity, tick} from './cards.js';

/** The tab beside the form. */
export function caseTab(node, {taskId}) {
  const body = h('div', {class: 'dapo dapo-panel'}, h('p', {}, 'Loading…'));
  node.replaceChildren(body);
  load(taskId, body);
  const counting = setInterval(() => tick(body), 1000);
  return () => clearInterval(counting);
}

/** Above the task, whatever of it is shown: who, the clock that runs out first, what the law needs; and the whole case to open. */
export function caseBar(node, context, scope) {
  const bar = h('section', {class: 'dapo dapo-bar-case', 'aria-label': 'The case of this task'});
  node.replaceChildren(bar);
  let shown;
  const look = task => {
    shown = task && task.id;
    bar.replaceChildren();
    if (shown) {
      show(shown);
    }
  };

  async function show(taskId) {
    try {
      const panel = await ask('/api/tasks/' + encodeURIComponent(taskId));
      if (shown !== taskId) {
        return;
      }
      const page = panel.page;
      const clocks = page ? page.clocks.filter(running) : [];
      // what the Act limits goes before what is owed to the protected person
      const first = clocks.find(each => !each.kind.startsWith('victim-')) || clocks[0];
      page && serverTime(page.at);
      const content = h('div', {class: 'dapo-panel dapo-opened', hidden: true, id: 'dapo-opened-case'});
      const button = h('button', {type: 'button', class: 'dapo-button', 'aria-expanded': 'false', 'aria-controls': 'dapo-opened-case', click: () => {
        content.hidden = !content.hidden;
        button.setAttribute('aria-expanded', String(!content.hidden));
        if (!content.hidden && !content.childElementCount) {
          content.replaceChildren(...told(panel, message => load(taskId, content, message)));
          tick(content);
        }
      }}, 'Whole case');
      bar.replaceChildren(...[
        h('div', {class: 'dapo-line'}, page && !page.restricted ? [h('strong', {}, page.reference), ' ', severity(panel.severity), ' ',
          first ? [countdown(first.due), ' ', first.label, ' (', limit(first.due), ')'] : 'No clock is running.', ' ', button] : page ? page.why : 'There is no case yet.'),
        law(panel, first) && h('p', {class: 'dapo-law'}, h('strong', {}, 'The law here: '), law(panel, first)),
        content].filter(Boolean));
      tick(bar);
    } catch (e) {
      bar.replaceChildren(fault(e.message));
    }
  }

  scope.$watch('task', (task, before) => {
    if (!before || !task || task.id !== before.id || !shown) {
      look(task);
    }
  });
  const counting = setInterval(() => tick(bar), 1000);
  return () => clearInterval(counting);
}

/* What the model says of the step; else what limits the time for it. */
const law = (panel, clock) => panel.law || (clock && clock.section);

const running = clock => ['Running', 'Missed, still open'].includes(clock.state);

async function load(taskId, body, said) {
  try {
    const panel = await ask('/api/tasks/' + encodeURIComponent(taskId));
    panel.page && serverTime(panel.page.at);
    renew(body, told(panel, message => load(taskId, body, message)));
    tick(body);
    const status = said && body.querySelector('.dapo-upload [role=status]');
    status && status.replaceChildren(said);
  } catch (e) {
    body.replaceChildren(fault(e.message));
  }
}

function told(panel, again) {
  const page = panel.page;
  const needs = panel.law && [h('h3', {}, 'What the law needs here'), h('p', {}, panel.law)];
  if (!page || page.restricted) {
    return [needs, h('p', {}, page ? page.why : 'There is no case yet: it is opened once this step is done.')].flat().filter(Boolean);
  }
  const who = (label, person) => person && [h('dt', {}, label), h('dd', {}, person.name + ', born ' + date(person.dateOfBirth))];
  const open = page.clocks.filter(running);
  return [
    needs,
    h('h3', {}, 'Who'),
    h('dl', {class: 'dapo-facts'}, who('Respondent', page.respondent), who('Protected person', page.protectedPerson), h('dt', {}, 'Borough'), h('dd', {}, page.area),
      panel.severity && [h('dt', {}, 'Open breach'), h('dd', {}, severity(panel.severity))]),
    h('h3', {}, 'In force now'),
    table('Live notices and orders', ['Reference', 'What', 'Since', 'Until'], panel.live.map(each => row(each.reference, each.kind === 'DAPN' ? 'Notice' : 'Order', time(each.from),
      each.untilDay ? date(each.untilDay) : each.untilEvent || 'Further order or decision')), 'No notice and no order is in force.'),
    h('h3', {}, 'Clocks'),
    table('Clocks that run', ['What must have happened', 'Left', 'Limit', 'Why'], open.map(each => row(each.label, countdown(each.due), limit(each.due),
      h('details', {'data-key': 'clock-' + each.id}, h('summary', {}, 'Why then?'), h('p', {}, each.explanation), h('p', {}, each.section), each.cautions && h('p', {}, each.cautions)))), 'No clock is running.'),
    h('h3', {}, 'Documents'),
    table('Papers and evidence', ['Number', 'Title', 'When', 'By', 'State'], [
      ...page.documents.map(each => row(h('a', {href: link('/api/documents/' + each.id), target: '_blank', rel: 'noopener'}, each.number, ' (opens a new tab)'), each.title, time(each.createdAt), each.createdBy,
        each.superseded ? 'Superseded' : 'Current')),
      ...panel.evidence.map(each => row(h('a', {href: link('/api/evidence/' + each.id)}, each.number, ' (saves a file)'), each.title, time(each.uploadedAt), each.uploadedBy, each.audience === 'POLICE' ? 'Police only' : 'For the court'))
    ], 'No document yet.'),
    upload(page.reference, again),
    h('h3', {}, 'All that happened'),
    h('details', {'data-key': 'timeline', open: page.timeline.length < 12}, h('summary', {}, page.timeline.length + ' events'),
      table('Events, newest first', ['When', 'Who', 'What'], page.timeline.map(each => row(toTheSecond(each.at), each.byName, each.what))))
  ].flat().filter(Boolean);
}

/* A file goes with the case as evidence; what is wrong with it is said where it was chosen. */
function upload(reference, again) {
  const said = h('div', {role: 'status'});
  const file = input('File (PDF, picture or text, up to 10 MB)', 'file', 'file', '', {required: true, 'data-key': 'upload'});
  const title = input('What it is', 'title', 'text', '', {required: true, maxlength: 200, autocomplete: 'off'});
  const court = h('label', {class: 'dapo-tick'}, h('input', {type: 'checkbox', name: 'court'}), 'The court is to have it; the respondent will read it');
  const checked = h('label', {class: 'dapo-tick'}, h('input', {type: 'checkbox', name: 'checked'}), 'I have looked through it: it does not show where the protected person is');
  return h('details', {'data-key': 'add'}, h('summary', {}, 'Add a document'), h('form', {class: 'dapo-upload', novalidate: true, submit: async event => {
    event.preventDefault();
    const form = event.target;
    const [chosen] = form.elements.file.files;
    if (!chosen || !form.elements.title.value.trim()) {
      said.replaceChildren(fault(chosen ? 'Say what it is.' : 'Choose a file.'));
      (chosen ? form.elements.title : form.elements.file).focus();
      return;
    }
    const body = new FormData();
    body.append('file', chosen);
    body.append('title', form.elements.title.value.trim());
    body.append('audience', form.elements.court.checked ? 'court' : 'police');
    body.append('checked', String(form.elements.checked.checked));
    said.replaceChildren(h('p', {}, 'Sending…'));
    try {
      const added = await ask('/api/cases/' + encodeURIComponent(reference) + '/documents', {method: 'POST', body, headers: token()});
      await again(added.number + ' was added.');
    } catch (e) {
      said.replaceChildren(fault(e.message));
      form.elements.file.focus();
    }
  }}, file, title, court, checked, h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Add'), said));
}
