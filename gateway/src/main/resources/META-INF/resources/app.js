// The live page: productions of the caller, their progress as it happens, and the film when it is done.
// It talks to the public API only. Server-sent events are read with fetch, because EventSource cannot send a key.

import { Refused, call, element, forget, hasKey, json, remember, use } from './api.js';
import { bill, calls, models } from './paid.js';

const STEPS = [
  ['screenplay', 'Screenplay'], ['cast', 'Cast'], ['breakdown', 'Breakdown'], ['dialogue', 'Dialogue'], ['shot', 'Shots'],
  ['picture', 'Picture lock'], ['master', 'Master'], ['trailer', 'Trailer'], ['poster', 'Poster'],
];
const SLATES = new Intl.Collator('en', { numeric: true });
const VERDICTS = { corrected: ' · corrected', asked: ' · please look' };
const COUNTED = { cast: 'cast', dialogue: 'dialogue', shot: 'shots' };
const byId = (id) => document.getElementById(id);

let watching = null;
let objectUrls = [];

async function media(path) {
  const url = URL.createObjectURL(await (await call(path)).blob());
  objectUrls.push(url);
  return url;
}

function length(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const tone = (state) => (['complete', 'incomplete'].includes(state) ? state : 'live');

// --- the door

function showDoor(message = '') {
  byId('door').hidden = false;
  byId('studio').hidden = true;
  byId('screens').hidden = true;
  byId('refused').textContent = message;
  byId('key').focus();
}

function leave(message) {
  forget();
  watching?.abort();
  showDoor(message);
}

byId('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  use(byId('key').value.trim());
  byId('key').value = '';
  enter();
});
byId('leave').addEventListener('click', () => leave(''));

async function enter() {
  try {
    const { productions } = await json('/api/v1/productions');
    remember();
    byId('door').hidden = true;
    byId('studio').hidden = false;
    byId('screens').hidden = false;
    countDoubts();
    showList(productions);
    const wanted = decodeURIComponent(location.hash.slice(1)) || productions[0]?.name;
    if (SCREENS[wanted]) screen(wanted);
    else if (wanted) show(wanted);
    else showEmpty();
  } catch (failure) {
    leave(failure.message);
  }
}

// --- screens that are no production; a production's name has no dot

const SCREENS = { '.calls': calls, '.models': models };

async function screen(name) {
  watching?.abort();
  history.replaceState(null, '', `#${name}`);
  for (const item of document.querySelectorAll('.item')) item.setAttribute('aria-current', 'false');
  try {
    await SCREENS[name](byId('stage'));
    await countDoubts();
  } catch (failure) {
    failed(failure);
  }
}

byId('calls').addEventListener('click', () => screen('.calls'));
byId('models').addEventListener('click', () => screen('.models'));

async function countDoubts() {
  const [unknown, keyless] = await Promise.all(['unknown', 'keyless'].map((state) => json(`/api/v1/jobs?state=${state}`).catch(() => [])));
  const waiting = unknown.filter((job) => job.waitsForPerson).length + keyless.length;
  byId('doubts').textContent = waiting ? ` (${waiting})` : '';
}

function failed(failure) {
  if (failure instanceof Refused) leave(failure.message);
  else byId('stage').replaceChildren(element('h1', {}, 'That did not work.'), element('p', { class: 'error' }, failure.message));
}

// --- the list

function showList(productions) {
  const current = decodeURIComponent(location.hash.slice(1));
  const items = productions.map((production) => element('button', {
    class: 'item', type: 'button', 'data-name': production.name, 'aria-current': String(production.name === current), onclick: () => show(production.name),
  }, element('b', {}, production.title), element('span', {},
    element('span', { class: `state ${tone(production.state)}` }, production.state),
    ` · revision ${production.revision}${production.durationSeconds ? ` · ${length(production.durationSeconds)}` : ''}`)));
  byId('list').replaceChildren(...(items.length ? items : [element('p', {}, 'No productions yet.')]));
}

async function refreshList() {
  showList((await json('/api/v1/productions')).productions);
}

function showEmpty() {
  byId('stage').replaceChildren(
    element('h1', {}, 'Nothing on the lot yet.'),
    element('p', { class: 'empty' }, 'Make a film with ', element('code', {}, './backlot make examples/the-last-algorithm'), ' and watch it here.'));
}

// --- one production

async function show(name) {
  watching?.abort();
  watching = new AbortController();
  const { signal } = watching;
  objectUrls.forEach((url) => URL.revokeObjectURL(url));
  objectUrls = [];
  history.replaceState(null, '', `#${encodeURIComponent(name)}`);
  for (const item of document.querySelectorAll('.item')) item.setAttribute('aria-current', String(item.dataset.name === name));
  try {
    const status = await json(`/api/v1/productions/${encodeURIComponent(name)}`);
    if (signal.aborted) return;
    const view = stage(status);
    await follow(status.links.events, view, signal);
    if (!signal.aborted) {
      view.finish(await json(status.links.self));
      await refreshList();
    }
  } catch (failure) {
    if (signal.aborted) return;
    failed(failure);
  }
}

function stage(status) {
  const title = element('h1', {}, status.title);
  const state = element('span', { class: `state ${tone(status.state)}` }, status.state);
  const screen = element('div');
  const reasons = element('div');
  const spent = element('div');
  const log = element('ol', { class: 'log', 'aria-label': 'Events' });
  const frames = element('div', { class: 'frames' });
  const steps = new Map(STEPS.map(([step, label]) => {
    const detail = element('span', {}, 'waiting');
    const bar = element('progress', { max: 100, value: 0, hidden: true, 'aria-label': label });
    return [step, { node: element('li', {}, element('b', {}, label), detail, bar), detail, bar }];
  }));
  byId('stage').replaceChildren(
    title, element('p', { class: 'about' }, state, ` · ${status.name}, revision ${status.revision}`), spent, screen, reasons,
    element('ul', { class: 'steps' }, ...[...steps.values()].map((step) => step.node)), frames, log);

  function mark(step, phase, detail, percent = null) {
    const shown = steps.get(step);
    if (!shown) return;
    shown.node.className = phase;
    shown.detail.textContent = detail;
    shown.bar.hidden = percent === null || phase === 'done';
    if (percent !== null) shown.bar.value = percent;
  }

  function table(current) {
    title.textContent = current.title;
    state.textContent = current.state;
    state.className = `state ${tone(current.state)}`;
    for (const step of current.steps) {
      const count = current.counts[COUNTED[step.step]];
      const amount = count?.total ? `${count.done} of ${count.total}` : '';
      const took = step.seconds === undefined ? '' : `${step.seconds.toFixed(1)} s`;
      mark(step.step, step.state, [amount, took].filter(Boolean).join(', ') || step.state,
        step.state === 'running' && count?.total ? (100 * count.done) / count.total : null);
    }
    reasons.replaceChildren(...(current.reasons.length ? [element('div', { class: 'reasons' },
      ...current.reasons.map((reason) => element('p', {}, element('b', {}, reason.what), ` — ${reason.detail}`)))] : []));
  }

  function add(shot) {
    const image = element('div', { class: 'blank' });
    const figure = element('figure', { 'data-slate': shot.slate }, image, element('figcaption', {},
      `${shot.slate} · ${shot.seconds.toFixed(1)} s · ${shot.fromLibrary ? 'library' : `rendered in ${(shot.renderMillis / 1000).toFixed(1)} s`}${shot.cost ? ` · ${shot.cost}` : ''}${VERDICTS[shot.verdict] ?? ''}`));
    const next = [...frames.children].find((other) => SLATES.compare(other.dataset.slate, shot.slate) > 0);
    frames.insertBefore(figure, next ?? null);
    media(shot.keyFrame).then((url) => image.replaceWith(element('img', { src: url, alt: `Key frame of ${shot.slate}` }))).catch(() => {});
  }

  // What is shown of it stays open while it is looked at.
  async function spending() {
    const told = await bill(status.name).catch(() => null);
    if (!told) return;
    told.open = spent.querySelector('details')?.open ?? false;
    spent.replaceChildren(told);
  }

  // However many events come, one status is asked for at a time.
  let asking = false;
  let again = false;
  async function refresh() {
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again) {
        again = false;
        table(await json(status.links.self));
        await spending();
      }
    } finally {
      asking = false;
    }
  }

  table(status);
  spending();
  // Who drew a portrait or a model sheet, and for how much.
  const drawnBy = (artist) => [`by ${artist.model ?? 'the built-in engine'}`, artist.cost, artist.instead].filter(Boolean).join(', ');

  return {
    event(name, data) {
      if (name === 'progress') {
        mark(data.step, 'running', data.what, data.percent ?? null);
        return;
      }
      log.prepend(element('li', {}, `${(data.time ?? '').slice(11, 19)}  ${name}${data.what ? ` ${data.what}` : ''}${data.detail ? ` — ${data.detail}` : ''}${data.artist ? ` — ${drawnBy(data.artist)}` : ''}${data.sheetArtist ? ` — model sheet ${drawnBy(data.sheetArtist)}` : ''}`));
      if (name === 'shot') add(data);
      refresh().catch(() => {});
    },
    finish(current) {
      table(current);
      spending();
      const film = current.artefacts.find((artefact) => artefact.name === 'film.mp4');
      const captions = current.artefacts.find((artefact) => artefact.name === 'captions.vtt');
      if (film) theatre(screen, current, film, captions);
    },
  };
}

async function theatre(screen, status, film, captions) {
  const poster = status.artefacts.find((artefact) => artefact.name === 'poster.png');
  const video = element('video', { controls: true, preload: 'metadata', src: await media(film.url) });
  if (captions) video.append(element('track', { kind: 'captions', srclang: 'en', label: 'Captions', src: await media(captions.url) }));
  const files = status.artefacts.map((artefact) => element('li', {}, element('button', {
    type: 'button', onclick: () => save(artefact),
  }, artefact.name)));
  screen.replaceChildren(video, element('ul', { class: 'links' }, ...files));
  if (poster) video.poster = await media(poster.url);
}

async function save(artefact) {
  element('a', { href: await media(artefact.url), download: artefact.name }).click();
}

// --- server-sent events

async function follow(path, view, signal) {
  let last = 0;
  for (let failures = 0; !signal.aborted;) {
    try {
      const response = await call(path, { signal, headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(last) } });
      for await (const message of messages(response.body)) {
        failures = 0;
        if (message.id) last = Number(message.id);
        if (['done', 'planned', 'incomplete'].includes(message.event)) return;
        view.event(message.event, JSON.parse(message.data));
      }
    } catch (failure) {
      if (signal.aborted || failure instanceof Refused) throw failure;
    }
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 500 * 2 ** failures)));
  }
}

async function* messages(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value.replaceAll('\r\n', '\n');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (message.data) yield message;
    }
  }
}

function parse(block) {
  const message = { event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const field = line.slice(0, colon);
      const value = line.slice(colon + 1).replace(/^ /, '');
      message[field] = field === 'data' ? message.data + value : value;
    }
  }
  return message;
}

if (hasKey()) enter();
else showDoor();
