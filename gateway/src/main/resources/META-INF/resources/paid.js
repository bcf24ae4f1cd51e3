// What costs money: calls nobody knows the end of, and the models with their keys. Both screens are filled from the public API.

import { call, element, json } from './api.js';

const HELD = /^(\d{1,9}(?:\.\d{1,6})?) ([A-Z]{3})$/;

/** Calls that a person must decide, with what is known of each. */
export async function calls(stage) {
  const [unknown, keyless] = await Promise.all(['unknown', 'keyless'].map((state) => json(`/api/v1/jobs?state=${state}`)));
  stage.replaceChildren(
    element('h1', {}, 'Calls in doubt'),
    element('p', { class: 'about' },
      'These calls to models may have been paid, and no answer came. They are asked after again and again; what waits for you cannot be found '
      + 'out. Look at the provider’s own list, then say what the call has cost: its shot goes on.'),
    ...(unknown.length ? unknown.map((job) => doubt(job, stage)) : [element('p', { class: 'empty' }, 'None. Every call has come to its end.')]),
    ...(keyless.length ? [element('h1', {}, 'Calls that wait for keys'), ...keyless.map(waiting)] : []));
}

const waiting = (job) => element('article', { class: 'card' },
  element('h2', {}, job.profile, element('span', { class: 'aside' }, `${job.state}, ${job.held} held`)),
  element('p', {}, job.waitsFor),
  facts([['call', job.id], ['operation', job.operation]]));

function doubt(job, stage) {
  const cost = element('input', {
    'aria-label': 'What it has cost', size: 12, value: `0.00 ${HELD.exec(job.held)?.[2] ?? 'USD'}`, pattern: HELD.source, required: true,
  });
  const said = element('p', { class: 'error', role: 'alert' });
  const close = async (event) => {
    event.preventDefault();
    try {
      await call(`/api/v1/jobs/${encodeURIComponent(job.id)}/close`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ cost: cost.value.trim() }),
      });
      await calls(stage);
    } catch (failure) {
      said.textContent = failure.message;
    }
  };
  return element('article', { class: 'card' },
    element('h2', {}, job.profile, element('span', { class: 'aside' }, `${job.held} held`)),
    element('p', {}, job.cause ?? 'No answer came.'),
    facts([['call', job.id], ['since', job.since && new Date(job.since).toLocaleString()], ['operation', job.operation], ['folder', job.folder]]),
    job.waitsForPerson
      ? element('form', { class: 'row', onsubmit: close }, cost, element('button', { type: 'submit' }, 'Give it up at this cost'))
      : element('p', { class: 'aside' }, 'Still being asked after.'),
    said);
}

const facts = (pairs) => element('dl', {}, ...pairs.filter(([, value]) => value)
  .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));

const money = (costs, which) => costs.map((cost) => cost[which]).join(' + ');
const anything = (amounts) => /[1-9]/.test(amounts);

/** What a film has cost so far, by scene and beside its shots; null while nothing was held or paid for it. */
export async function bill(name) {
  const whole = await json(`/api/v1/productions/${encodeURIComponent(name)}/bill`);
  const [spent, held] = [money(whole.cost, 'spent'), money(whole.cost, 'held')];
  if (!anything(spent) && !anything(held)) return null;
  const rows = [...whole.scenes.map((scene) => [`scene ${scene.scene}`, scene]), ...whole.beside.map((part) => [part.medium, part])];
  return element('details', { class: 'bill' },
    element('summary', {}, `${spent} spent so far${anything(held) ? `, ${held} held` : ''}`),
    element('table', {}, element('tr', {}, ...['', 'Spent', 'Held'].map((head) => element('th', {}, head))),
      ...rows.map(([what, part]) => element('tr', {}, element('td', {}, what),
        element('td', {}, money(part.cost, 'spent')), element('td', {}, money(part.cost, 'held'))))));
}

/** The models that films may be made with, and the organisation's keys with their providers. */
export async function models(stage) {
  const [offers, keys] = await Promise.all([json('/api/v1/providers'), json('/api/v1/providers/credentials').catch(() => [])]);
  const rows = offers.map((offer) => element('tr', { class: offer.status },
    element('td', {}, offer.profile), element('td', {}, offer.tier), element('td', {}, standing(offer)),
    element('td', {}, offer.credentials ? 'yes' : 'no'), element('td', {}, offer.health.state), element('td', {}, prices(offer.prices))));
  stage.replaceChildren(
    element('h1', {}, 'Models'),
    element('p', { class: 'about' }, 'What a film may name as its engine, with its price for a second of film, mute and with sound.'),
    element('div', { class: 'wide' }, element('table', {},
      element('tr', {}, ...['Profile', 'Tier', 'Status', 'Keys', 'Health', 'A second'].map((name) => element('th', {}, name))), ...rows)),
    element('h2', {}, 'Keys'),
    element('p', { class: 'about' }, keys.length
      ? 'Your organisation’s own. They are sealed before they are stored and never shown again; those for a session are held in memory and stored nowhere.'
      : 'Only those who administer the organisation see and enter them.'),
    ...keys.map((account) => entry(account, stage)));
}

function standing(offer) {
  const next = offer.retired?.successor ? `, ${offer.retired.successor} instead` : '';
  return offer.retired ? `${offer.status} ${offer.retired.since}${next}` : offer.status;
}

const prices = ({ perSecond, currency }) => Object.entries(perSecond ?? {})
  .map(([size, price]) => `${size} ${Number(price.mute).toFixed(2)} / ${Number(price.sound).toFixed(2)}`).join(', ') + ` ${currency}`;

const WHOSE = { session: 'of a session', own: 'your own', deployment: 'the deployment’s', none: 'none' };

function entry(account, stage) {
  const path = `/api/v1/providers/${encodeURIComponent(account.provider)}/credentials`;
  const said = element('p', { role: 'alert', class: 'said' });
  const say = (text, good) => { said.textContent = text; said.className = `said ${good ? 'good' : 'error'}`; };
  const inputs = account.fields.map((field) => [field, element('input', {
    id: `${account.provider}-${field.name}`, type: 'password', autocomplete: 'off', spellcheck: 'false', required: field.required,
    placeholder: field.set ? `set${field.ends ? `, ends with ${field.ends}` : ''}` : '',
  })]);
  const attempt = (what) => async (event) => {
    event.preventDefault();
    try {
      await what();
    } catch (failure) {
      say(failure.message, false);
    }
  };
  const forSession = element('input', { type: 'checkbox', id: `${account.provider}-for-session` });
  const save = attempt(async () => {
    const keys = Object.fromEntries(inputs.filter(([, input]) => input.value).map(([field, input]) => [field.name, input.value]));
    await call(forSession.checked ? `${path}/session` : path,
      { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ keys }) });
    await models(stage);
  });
  const check = attempt(async () => {
    const answer = await (await call(`${path}/check`, { method: 'POST' })).json();
    say(answer.accepted ? 'The provider takes them.' : answer.detail ?? 'The provider does not take them.', answer.accepted);
  });
  const gone = (what) => attempt(async () => {
    await call(what, { method: 'DELETE' });
    await models(stage);
  });
  return element('form', { class: 'card', onsubmit: save },
    element('h2', {}, account.provider, element('span', { class: 'aside' }, `keys: ${WHOSE[account.keys] ?? account.keys}`)),
    account.session ? element('p', { class: account.session.state === 'held' ? 'about' : 'said error' }, session(account.session)) : null,
    ...inputs.flatMap(([field, input]) => [
      element('label', { for: input.id }, `${field.name}${field.required ? '' : ' (optional)'}: ${field.hint}`), input]),
    element('label', { for: forSession.id }, forSession, ' for this session only: held in memory, never stored'),
    element('div', { class: 'row' },
      element('button', { type: 'submit' }, 'Save'),
      account.keys === 'none' ? null : element('button', { type: 'button', class: 'plain', onclick: check }, 'Test'),
      account.changedAt ? element('button', { type: 'button', class: 'plain', onclick: gone(path) }, 'Forget those that are kept') : null,
      account.session ? element('button', { type: 'button', class: 'plain', onclick: gone(`${path}/session`) }, 'Withdraw the session') : null),
    said);
}

const session = ({ state, endsAt, detail }) => [
  state === 'held' ? `Held for a session until ${new Date(endsAt).toLocaleString()}.` : '', detail ?? ''].join(' ').trim();
