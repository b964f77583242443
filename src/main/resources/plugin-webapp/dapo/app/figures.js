/* What the scheme achieved: each figure in words, as a picture, and as the table the picture is of. */
import {ask, asked, choice, date, fault, frame, h, input, keep, lasted, link, query, renew, row, svg, table, values} from './common.js';

const NOT_FIGURES = ['from', 'to', 'areas', 'choices', 'at', 'steps', 'routes'];
const BAR = 18;
const GAP = 8;
const NAMES = 230;
const WIDTH = 560;

export function figuresPage(node) {
  const body = frame(node, 'Figures', 'What was done and achieved in your areas. Days are London days, both included.');
  const content = h('div', {});
  const given = asked();
  const filters = h('form', {class: 'dapo-filters', 'aria-label': 'Period and borough', submit: event => {
    event.preventDefault();
    load();
  }}, input('From', 'from', 'date', given.from), input('To', 'to', 'date', given.to), h('div', {class: 'dapo-field'}),
    h('button', {type: 'submit', class: 'dapo-button dapo-main'}, 'Show'));
  const areas = filters.children[2];

  async function load() {
    const wanted = areas.querySelector('select') ? values(filters) : {...given, ...values(filters)};
    try {
      const figures = await ask('/api/figures' + query(wanted));
      keep('/figures', wanted);
      filters.elements.from.value = figures.from;
      filters.elements.to.value = figures.to;
      if (!areas.querySelector('select')) {
        areas.replaceChildren(...choice('Borough', 'area', [['', 'All of mine'], ...figures.choices.map(each => [each, each])], wanted.area).children);
      }
      renew(content, h('p', {role: 'status'}, 'From ' + date(figures.from) + ' to ' + date(figures.to) + ', ' + figures.areas.join(', ') + '.'), taking(figures, wanted),
        Object.entries(figures).filter(([key]) => !NOT_FIGURES.includes(key)).map(([key, figure]) => section(key, figure, figures.routes)), steps(figures.steps));
    } catch (e) {
      renew(content, fault(e.message));
    }
  }

  body.append(filters, content);
  load();
}

function taking(figures, wanted) {
  const address = smallest => link('/api/figures/export' + query({...wanted, from: figures.from, to: figures.to, smallest}));
  const away = h('a', {href: address('5'), download: ''}, 'Download as CSV');
  const small = choice('Suppress numbers in the download', 'smallest', [['5', 'Below 5'], ['10', 'Below 10'], ['1', 'None']], '5');
  small.querySelector('select').addEventListener('change', event => away.setAttribute('href', address(event.target.value)));
  return h('div', {class: 'dapo-filters'}, small, away);
}

function section(key, figure, routes) {
  const share = figure.of !== null && figure.of !== undefined;
  const headline = share ? figure.total + ' of ' + figure.of + (figure.of ? ' (' + Math.round((1000 * figure.total) / figure.of) / 10 + ' %)' : '') : String(figure.total);
  return h('section', {class: 'dapo-figure', id: 'dapo-figure-' + key}, h('h2', {}, figure.label + ': ' + headline),
    h('details', {}, h('summary', {}, 'What is counted'), h('p', {}, figure.definition)),
    figure.median !== null && h('p', {}, measured(figure)),
    h('div', {class: 'dapo-beside'}, chart(figure.label + ' by borough', Object.entries(figure.byArea)),
      table(figure.label + ' by borough and route', ['Borough', 'Route', share ? 'In time' : 'Number', ...(share ? ['Of'] : [])],
        figure.byAreaAndRoute.map(each => row(each.area, routes[each.route] || 'No route', String(each.value), ...(share ? [String(each.of)] : []))), 'None in this period.')),
    figure.splitBy && figure.byLabel.length > 0 && h('div', {class: 'dapo-beside'}, chart(figure.label + ' by ' + figure.splitBy.toLowerCase(), figure.byLabel.map(each => [each.label, each.value])),
      table(figure.label + ' by ' + figure.splitBy.toLowerCase(), [figure.splitBy, share ? 'In time' : 'Number', ...(share ? ['Of'] : []), ...(figure.median === null ? [] : ['Median ' + figure.unit])],
        figure.byLabel.map(each => row(each.label, String(each.value), ...(share ? [String(each.of)] : []), ...(figure.median === null ? [] : [String(each.median ?? '')]))))));
}

function measured(figure) {
  const say = amount => (figure.unit.startsWith('minutes') ? lasted(Math.abs(amount) * 60) + (amount < 0 ? ' over' : '') : amount + ' ' + figure.unit);
  return 'Median: ' + say(figure.median) + '. Least: ' + say(figure.least) + (figure.unit.startsWith('minutes') ? ' left at the hearing.' : '.');
}

/* A picture of what stands in the table beside it, for those who like pictures. */
function chart(title, bars) {
  if (bars.length === 0) {
    return null;
  }
  const most = Math.max(...bars.map(([, value]) => value), 1);
  const height = bars.length * (BAR + GAP) + GAP;
  return svg('svg', {class: 'dapo-chart', viewBox: '0 0 ' + WIDTH + ' ' + height, role: 'img', 'aria-label': title + '. The same numbers are in the table.'},
    bars.map(([name, value], i) => {
      const y = GAP + i * (BAR + GAP);
      const long = Math.round(((WIDTH - NAMES - 60) * value) / most);
      return [svg('text', {x: NAMES - 8, y: y + BAR - 5, 'text-anchor': 'end'}, name.length > 34 ? name.slice(0, 33) + '…' : name),
        svg('rect', {x: NAMES, y, width: Math.max(long, 1), height: BAR, class: 'dapo-bar-fill'}), svg('text', {x: NAMES + long + 6, y: y + BAR - 5}, String(value))];
    }));
}

const steps = rows => h('section', {}, h('h2', {}, 'Time each step took'),
  h('details', {}, h('summary', {}, 'What is counted'), h('p', {}, 'Steps people did in the period, from when each was there to do until it was done. Half took no longer than the median, nine of ten no longer than the last column.')),
  table('Steps', ['Step', 'Process', 'Done', 'Median', '90th percentile'], rows.map(each => row(each.name, each.process, String(each.done), lasted(each.medianSeconds), lasted(each.ninetiethSeconds))), 'None in this period.'));
