/* Our pages in Cockpit: plain modules, nothing to build. What they show comes from /api and is never kept. */
import {boardPage, boardSummary} from './board.js';
import {figuresPage} from './figures.js';
import {casePage, caseTab, casesPage} from './cases.js';
import {diagramHeat, processTab} from './process.js';

const page = (id, path, render) => ({id, pluginPoint: 'cockpit.route', properties: {path}, ...lifecycle(render)});
const menu = (id, label, path, priority) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority,
  properties: {label, pagePath: '#' + path, checkActive: address => address.includes('#' + path)}
});

/* A view that has something running gives back how to stop it. */
function lifecycle(render) {
  let stop;
  return {
    render: (node, context) => {
      stop = render(node, context);
    },
    unmount: () => stop && stop()
  };
}

export default [
  menu('dapo-menu-board', 'Board', '/board', 300),
  menu('dapo-menu-figures', 'Figures', '/figures', 290),
  menu('dapo-menu-cases', 'Cases', '/cases', 280),
  page('dapo-board', '/board', boardPage),
  page('dapo-figures', '/figures', figuresPage),
  page('dapo-cases', '/cases', casesPage),
  page('dapo-case', '/cases/:reference', casePage),
  {id: 'dapo-summary', pluginPoint: 'cockpit.dashboard', priority: 100, ...lifecycle(boardSummary)},
  {id: 'dapo-case-tab', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 100, properties: {label: 'Case'}, ...lifecycle(caseTab)},
  {id: 'dapo-process-tab', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 100, properties: {label: 'Count and time'}, ...lifecycle(processTab)},
  {id: 'dapo-process-heat', pluginPoint: 'cockpit.processDefinition.diagram.plugin', ...lifecycle(diagramHeat)}
];
