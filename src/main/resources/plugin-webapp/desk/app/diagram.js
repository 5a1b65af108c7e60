/*
 * The picture of a procedure, drawn by the viewer that Tasklist brings along: as large as it is, in a frame that scrolls,
 * opened at the current step.
 */

import { element } from './dom.js';
import { refusal } from './server.js';

const VIEWER = '<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="loaded()" disable-navigation="true"></div>';
const MARGIN = 20;
const SMALLEST = 0.4;
const LARGEST = 1.6;
const ZOOM = 1.25;

async function read(api, processDefinitionId) {
  const answer = await fetch(`${api.engineApi}/process-definition/${processDefinitionId}/xml`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw refusal('Không tải được sơ đồ thủ tục: hãy tải lại trang.');
  }
  return (await answer.json()).bpmn20Xml;
}

/** Draws the diagram in its own size times the scale, and keeps the middle of the frame where it is. */
function frame(viewer, scroller, holder) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  let scale = 1;

  function draw(to) {
    const middle = (scroller.scrollLeft + scroller.clientWidth / 2) / scale;
    const centre = (scroller.scrollTop + scroller.clientHeight / 2) / scale;
    scale = Math.min(LARGEST, Math.max(SMALLEST, to));
    const box = { x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN };
    holder.style.width = `${box.width * scale}px`;
    holder.style.height = `${box.height * scale}px`;
    canvas.resized();
    canvas.viewbox(box);
    scroller.scrollTo(middle * scale - scroller.clientWidth / 2, centre * scale - scroller.clientHeight / 2);
  }

  function show(shape) {
    scroller.scrollTo(
      (shape.x + shape.width / 2 - inner.x + MARGIN) * scale - scroller.clientWidth / 2,
      (shape.y + shape.height / 2 - inner.y + MARGIN) * scale - scroller.clientHeight / 2);
  }

  draw(1);
  return { draw, show, scale: () => scale };
}

function mark(viewer, ids, marker) {
  const canvas = viewer.get('canvas');
  const shapes = ids.map(id => viewer.get('elementRegistry').get(id)).filter(Boolean);
  shapes.forEach(shape => canvas.addMarker(shape, marker));
  return shapes;
}

export async function diagram(node, api, scope, { processDefinitionId, done, current }) {
  const xml = await read(api, processDefinitionId);
  const holder = element('div', { class: 'desk-diagram-holder' });
  const scroller = element('div', { class: 'desk-diagram', tabindex: 0, role: 'region', 'aria-label': 'Sơ đồ thủ tục' }, holder);
  const button = (label, click) => element('button', { type: 'button', class: 'btn btn-default btn-sm', click }, label);
  const buttons = element('div', { class: 'desk-diagram-buttons' },
    element('span', { class: 'desk-legend desk-legend-done' }, 'đã qua'),
    element('span', { class: 'desk-legend desk-legend-current' }, 'đang ở đây'));
  node.append(buttons, scroller);

  const { angular } = window;
  const inner = scope.$new();
  inner.control = {};
  inner.loaded = () => {
    const viewer = inner.control.getViewer();
    // else Tasklist would write where this picture stands into its address, for its own diagrams to open at
    viewer.get('eventBus').off('canvas.viewbox.changed');
    mark(viewer, done, 'desk-done');
    const [here] = mark(viewer, current, 'desk-current');
    const view = frame(viewer, scroller, holder);
    if (here) {
      view.show(here);
      buttons.append(button('Tới bước hiện tại', () => view.show(here)));
    }
    buttons.append(
      button('Phóng to', () => view.draw(view.scale() * ZOOM)),
      button('Thu nhỏ', () => view.draw(view.scale() / ZOOM)));
  };
  angular.element(document.body).injector().invoke(['$compile', $compile => {
    holder.append($compile(VIEWER)(inner)[0]);
  }]);
  inner.xml = xml;
  inner.$applyAsync();
}
