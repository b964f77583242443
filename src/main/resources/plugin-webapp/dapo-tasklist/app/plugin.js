/* What we add to Tasklist, at its own plug-in points: plain modules, nothing to build. What they show comes from /api and is never kept. */
import {calculatorPage} from './clocks.js';
import {card} from './cards.js';
import {caseBar, caseTab} from './panel.js';

/* Tasklist calls unmount without saying of what: each view is told by its own scope. */
const view = render => (node, context, scope) => {
  const stop = render(node, context, scope);
  if (stop) {
    scope.$on('$destroy', stop);
  }
};

export default [
  {id: 'dapo-case-bar', pluginPoint: 'tasklist.task.action', priority: 100, render: view(caseBar)},
  {id: 'dapo-case', pluginPoint: 'tasklist.task.detail', priority: 90, properties: {label: 'Case'}, render: view(caseTab)},
  {id: 'dapo-card', pluginPoint: 'tasklist.card', priority: 100, render: view(card)},
  {id: 'dapo-clocks', pluginPoint: 'tasklist.route', properties: {path: '/clocks'}, render: view(calculatorPage)},
  {
    id: 'dapo-clocks-link', pluginPoint: 'tasklist.navbar.action', priority: 90, render: node => {
      const link = document.createElement('a');
      link.href = '#/clocks';
      link.textContent = 'Work out a deadline';
      node.replaceChildren(link);
    }
  }
];
