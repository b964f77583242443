/* How often each element of a diagram was reached and how long cases stayed there: on the diagram, and as a table. */
import {ask, date, fault, h, input, lasted, renew, row, table, values} from './common.js';

const HEATS = 4;
const listeners = new Set();
let shown = null;
let wanted = true;

/* Diagram and table stand side by side on one page and show the same answer. */
function publish(view) {
  shown = view;
  listeners.forEach(listener => listener());
}

export function processTab(node, {processDefinitionId}) {
  const content = h('div', {});
  const filters = h('form', {class: 'dapo-filters', 'aria-label': 'Period', submit: event => {
    event.preventDefault();
    load();
  }}, input('From', 'from', 'date', ''), input('To', 'to', 'date', ''), h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Show'));
  const onDiagram = h('input', {type: 'checkbox', id: 'dapo-on-diagram', checked: wanted, change: event => {
    wanted = event.target.checked;
    publish(shown);
  }});
  filters.append(h('div', {class: 'dapo-field dapo-tick'}, onDiagram, h('label', {for: 'dapo-on-diagram'}, 'Show on the diagram')));
  let gone = false;

  async function load() {
    try {
      const view = await ask('/api/processes/' + encodeURIComponent(processDefinitionId) + '?' + new URLSearchParams(values(filters)));
      if (gone) {
        return;
      }
      filters.elements.from.value = view.period.from;
      filters.elements.to.value = view.period.to;
      publish(view);
      renew(content, h('p', {role: 'status'}, view.name + ', all versions, from ' + date(view.period.from) + ' to ' + date(view.period.to) + ', ' + view.areas.join(', ') + '.'),
        table('Elements of the diagram', ['Element', 'Kind', 'Reached', 'There now', 'Median stay', '90th percentile', 'Heat'],
          view.places.map(place => row(place.name, place.type, String(place.reached), String(place.now), lasted(place.medianSeconds), lasted(place.ninetiethSeconds), words(heat(place, view)))), 'Nothing was reached in this period.'),
        table('Versions of the model that cases run by', ['Version', 'Cases running', 'Which'],
          view.versions.map(version => row(String(version.version), String(version.running), version.latest ? 'newest' : 'older'))));
    } catch (e) {
      renew(content, fault(e.message));
    }
  }

  node.replaceChildren(h('div', {class: 'dapo'}, filters, content));
  load();
  return () => {
    gone = true;
    publish(null);
  };
}

/* By time stayed in all: what is reached often and holds cases long is where the work is. */
const weight = place => place.reached * (place.medianSeconds || 0);

function heat(place, view) {
  const most = Math.max(...view.places.map(weight), 0);
  return most && weight(place) ? Math.min(HEATS, 1 + Math.floor((HEATS * Math.log1p(weight(place))) / Math.log1p(most) - 0.001)) : 0;
}

const words = level => ['none', 'low', 'some', 'high', 'highest'][level];

export function diagramHeat(viewer) {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  let marked = [];

  function draw() {
    overlays.remove({type: 'dapo-heat'});
    marked.forEach(([id, marker]) => elements.get(id) && canvas.removeMarker(id, marker));
    marked = [];
    if (!wanted || !shown) {
      return;
    }
    shown.places.filter(place => elements.get(place.id) && place.reached > 0).forEach(place => {
      const level = heat(place, shown);
      const text = place.reached + '×' + (place.medianSeconds ? ' · ' + lasted(place.medianSeconds) : '');
      overlays.add(place.id, 'dapo-heat', {position: {bottom: 4, left: -4}, html: h('div', {class: 'dapo-heat dapo-heat-' + level, title: place.name + ': reached ' + place.reached
        + ' times, median stay ' + lasted(place.medianSeconds) + ', heat ' + words(level)}, text)});
      canvas.addMarker(place.id, 'dapo-heated-' + level);
      marked.push([place.id, 'dapo-heated-' + level]);
    });
  }

  listeners.add(draw);
  draw();
  return () => listeners.delete(draw);
}
