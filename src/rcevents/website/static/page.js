// The page's script: filters, month, feeds and times of what stands in the page already.
// It asks no server for anything, keeps nothing, and writes texts of events as text alone.
'use strict';

(() => {
  // ---- Small things ----------------------------------------------------------------------

  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  /** Make an element; strings become text, never markup. */
  const make = (tag, facts = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(facts)) {
      if (name === 'onclick') made.addEventListener('click', value);
      else if (value === true) made.setAttribute(name, '');
      else if (value !== false && value != null) made.setAttribute(name, value);
    }
    made.append(...inside.filter((part) => part != null && part !== ''));
    return made;
  };

  /** Write a text only where it is another one: what does not change costs nothing. */
  const say = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };
  const show = (element, shown) => {
    if (element && element.hidden === shown) element.hidden = !shown;
  };
  const counted = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

  const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
    'September', 'October', 'November', 'December'];

  // Days are numbers that compare as days do: 20211011.
  const dayOf = (date) => date.getFullYear() * 1e4 + (date.getMonth() + 1) * 100 + date.getDate();
  const dateOf = (day) => new Date(Math.floor(day / 1e4), Math.floor(day / 100) % 100 - 1, day % 100, 12);
  const later = (day, days) => {
    const date = dateOf(day);
    date.setDate(date.getDate() + days);
    return dayOf(date);
  };
  const isoOf = (day) => String(day).replace(/(\d\d)(\d\d)$/, '-$1-$2');
  const dayWords = (day, year = false) => {
    const date = dateOf(day);
    const words = `${WEEKDAYS[date.getDay()]} ${date.getDate()} ${MONTHS[date.getMonth()]}`;
    return year ? `${words} ${date.getFullYear()}` : words;
  };

  // ---- Words, folded as rcevents.filters.folding does ---------------------------------------

  const WHOLE = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e' };
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}_+#]*/gu;
  const ASCII = /^[\0-\x7f]*$/;
  const WHOLE_WORD = 3; // a word of at most so many letters must stand alone

  /** Unicode's full case folding is not in JavaScript: upper and then lower case gives the same. */
  const casefold = (char) => char.toUpperCase().toLowerCase();

  /** Tell a mark on a letter: only what has a combining class changes places with another. */
  const isMark = (char) => char === '\u0345' || ('\u0345' + char).normalize('NFD')[0] !== '\u0345';

  const fold = (text) => {
    if (ASCII.test(text)) return text.toLowerCase();
    const apart = [...[...text].map(casefold).join('').normalize('NFKD')].map(casefold);
    return apart.map((char) => WHOLE[char] ?? char).filter((char) => char < '\x80' || !isMark(char)).join('');
  };
  const wordsOf = (text) => fold(text).match(WORD) || [];

  /** Make words ready to be searched: each begins behind a space and ends before one. */
  const haystack = (words) => ` ${words.join(' ')} `;
  const hasWords = (hay, wanted) => wanted.every((want) => [...want].length > WHOLE_WORD
    ? hay.includes(` ${want}`)
    : hay.includes(` ${want} `) || hay.includes(` ${want}s `));

  /** Name a place as the tables of countries do (rcevents.reading.gazetteer.key_of). */
  const placeKey = (name) => fold(name.trim()).replace(/[.'’‘ʼʻ`,()]/g, '')
    .replace(/[\s\-‐‑‒–−/]{1,9}/g, ' ').trim().replace(/^saint /, 'st ');

  // ---- What is asked: the parameters of an address, named as the filter's fields -------------

  const NAMES = ['free', 'max_cost', 'virtual', 'virtual_only', 'in_person', 'in_person_only',
    'hybrid', 'kinds', 'from', 'to', 'deadline_open', 'place', 'country', 'text', 'topic', 'source',
    'status', 'schedule', 'audiences', 'unknown_cost', 'unknown_format', 'unknown_date'];
  const FLAGS = ['free', 'virtual', 'virtual_only', 'in_person', 'in_person_only', 'hybrid',
    'unknown_cost', 'unknown_format', 'unknown_date'];
  const LISTS = ['kinds', 'status', 'schedule', 'audiences'];
  const DAYS = ['from', 'to', 'deadline_open'];
  const FORMATS = {
    virtual: ['virtual', 'hybrid'],
    virtual_only: ['virtual'],
    in_person: ['in_person', 'hybrid'],
    in_person_only: ['in_person'],
    hybrid: ['hybrid'],
  };
  const NOT_HERE = ['source', 'audiences']; // the page's events do not carry these
  const VIEW = ['view', 'month', 'past'];

  const SIGNS = { '€': 'EUR', '£': 'GBP', $: 'USD', US$: 'USD', CA$: 'CAD', A$: 'AUD', NZ$: 'NZD', '¥': 'JPY' };

  /** Read an amount of money: {cents, currency}, or null. */
  const moneyOf = (text) => {
    const found = /^([^\d.,-]*)(\d{1,12}|\d{1,3}(?:([,. '’])\d{3}(?:\3\d{3}){0,3}))(?:([.,])(\d{1,2}))?([^\d]*)$/
      .exec(text.trim());
    if (!found || (found[3] && found[3] === found[4]) || (found[3] === '.' && !found[5])) return null;
    const told = [found[1].trim(), found[6].trim()].filter(Boolean)
      .map((sign) => SIGNS[sign] || sign.toUpperCase());
    if (new Set(told).size > 1 || !/^([A-Z]{3})?$/.test(told[0] || '')) return null;
    const cents = Number(found[2].replace(/\D/g, '')) * 100 + Number((found[5] || '').padEnd(2, '0'));
    return { cents, currency: told[0] || 'USD' };
  };
  const moneyText = ({ cents, currency }) =>
    `${(cents / 100).toFixed(2).replace(/\.?0+$/, '')} ${currency}`;

  /** Read a day told from today ("today", "+30d"), or an ISO day; null where it is neither. */
  const dayAsked = (text, today) => {
    const word = text.trim().toLowerCase();
    const named = { yesterday: -1, today: 0, tomorrow: 1 }[word];
    if (named !== undefined) return later(today, named);
    const shift = /^([+-]\d{1,5})([dw])$/.exec(word);
    if (shift) return later(today, shift[1] * (shift[2] === 'w' ? 7 : 1));
    return /^\d{4}-\d\d-\d\d$/.test(word) ? Number(word.replace(/-/g, '')) : null;
  };

  /** Write each value in its one way; what asks nothing is left out. */
  const tidied = (asked) => {
    const tidy = {};
    for (const name of NAMES) {
      let text = String(asked[name] ?? '').trim();
      if (FLAGS.includes(name)) text = /^(true|1|yes|y|on|t)$/i.test(text) ? 'true' : '';
      if (LISTS.includes(name)) {
        text = [...new Set(text.split(',').map((part) => part.trim()).filter(Boolean))].sort().join(',');
      }
      if (name === 'max_cost') text = moneyOf(text) ? moneyText(moneyOf(text)) : text;
      if (text) tidy[name] = text;
    }
    return tidy;
  };

  const encoded = (text) => encodeURIComponent(text)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2C/g, ',');
  const queryOf = (asked) => NAMES.filter((name) => asked[name])
    .map((name) => `${name}=${encoded(asked[name])}`).join('&');
  const askedOf = (query) => tidied(Object.fromEntries(new URLSearchParams(query)));

  // ---- Events, as the page tells them ------------------------------------------------------

  /** Read "20211011-20211015 20211101" as [[20211011, 20211015], [20211101, 20211101]]. */
  const runsOf = (text) => (text ? text.split(' ').map((run) => {
    const [first, last] = run.split('-');
    return [Number(first), Number(last || first)];
  }) : []);

  /** Read an event's attributes (rcevents.website.eventfacts says what they mean). */
  const eventOf = (element) => {
    const told = element.dataset;
    const runs = runsOf(told.d);
    return {
      element,
      runs,
      first: runs.length ? runs[0][0] : null,
      last: runs.length ? runs[runs.length - 1][1] : null,
      kind: told.k,
      status: told.s || 'confirmed',
      format: told.f || null,
      schedule: told.h || 'dated',
      openUntil: told.l ? Number(told.l) : 0,
      cost: told.c ? told.c.split('|').map((way) => way.split(',')) : null,
      area: told.p || '',
      places: told.q ? told.q.split('|').map((place) => ` ${place} `) : [],
      topics: told.t ? told.t.split('|').map((topic) => ` ${topic} `) : [],
      shown: true,
      matches: true,
    };
  };
  const titleOf = (event) => $('h4 a', event.element).textContent;
  const stateOf = (event) => $('.state', event.element)?.textContent || '';

  /** Give all words of an event; made once, when somebody begins to type. */
  const hayOf = (event) => {
    if (event.hay === undefined) {
      const told = event.element.dataset.w || '';
      const words = told ? told.split(' ') : [];
      if (words[0] === '=') words.shift();
      else words.push(...wordsOf(`${titleOf(event)}\n${$('.about', event.element)?.textContent || ''}`));
      event.hay = haystack(words);
    }
    return event.hay;
  };

  // ---- Whether an event meets what is asked: the same answers as Filter.admits ----------------

  /** Give the tests that an event must pass, and what of the question this page cannot answer. */
  const testsOf = (asked, { today, currencies, areas }) => {
    const tests = [];
    const faults = NOT_HERE.filter((name) => asked[name]).map((name) => `${name} “${asked[name]}”`);
    const list = (name, of) => {
      const wanted = asked[name] && asked[name].split(',');
      if (wanted) tests.push((event) => wanted.includes(of(event)));
    };
    list('kinds', (event) => event.kind);
    list('status', (event) => event.status);
    list('schedule', (event) => event.schedule);

    const formats = Object.keys(FORMATS).filter((name) => asked[name]).map((name) => FORMATS[name]);
    if (formats.length) {
      tests.push((event) => (event.format === null
        ? Boolean(asked.unknown_format)
        : formats.every((held) => held.includes(event.format))));
    }

    const days = {};
    for (const name of DAYS.filter((each) => asked[each])) {
      days[name] = dayAsked(asked[name], today);
      if (days[name] === null) faults.push(`${name} “${asked[name]}”`);
    }
    if (days.from || days.to) {
      const [from, to] = [days.from || 0, days.to || Infinity];
      tests.push(({ runs }) => (runs.length
        ? runs.some(([first, last]) => first <= to && last >= from)
        : Boolean(asked.unknown_date)));
    }
    if (days.deadline_open) tests.push((event) => event.openUntil >= days.deadline_open);

    tests.push(...costTests(asked, currencies, faults));
    if (asked.place) {
      const phrase = ` ${wordsOf(asked.place).join(' ')} `;
      const meant = areas.get(placeKey(asked.place)) || [];
      tests.push((event) => event.places.some((place) => place.includes(phrase))
        || meant.some((area) => event.area === area || event.area.startsWith(`${area}-`)));
    }
    if (asked.country) {
      const known = (areas.get(placeKey(asked.country)) || []).find((area) => !area.includes('-'));
      tests.push((event) => event.area.split('-')[0] === known);
    }
    if (asked.topic) {
      const wanted = wordsOf(asked.topic);
      tests.push(({ topics }) => topics.some((topic) => hasWords(topic, wanted)));
    }
    if (asked.text) {
      const wanted = wordsOf(asked.text);
      tests.push((event) => hasWords(hayOf(event), wanted));
    }
    return { tests, faults };
  };

  /** What of a cost counts: 0 any way to attend, 1 virtually, 2 on site. */
  const wayOf = (asked) => {
    const online = Boolean(asked.virtual || asked.virtual_only);
    const onsite = Boolean(asked.in_person || asked.in_person_only);
    return online === onsite ? 0 : online ? 1 : 2;
  };

  const costTests = (asked, currencies, faults) => {
    const way = wayOf(asked);
    const costOf = ({ cost }) => cost && (cost.length > 1 ? cost[way] : cost[0]);
    const unknown = Boolean(asked.unknown_cost);
    const tests = [];
    if (asked.free) {
      tests.push((event) => {
        const cost = costOf(event);
        return !cost || cost[0] === '?' ? unknown : cost[0] === '1';
      });
    }
    if (asked.max_cost) {
      const limit = moneyOf(asked.max_cost);
      const place = limit ? currencies.indexOf(limit.currency) : -1;
      if (place < 0) faults.push(`max_cost “${asked.max_cost}”`);
      else tests.push((event) => isAtMost(costOf(event), place, limit.cents) ?? unknown);
    }
    return tests;
  };

  /** Tell whether the cheapest way costs at most so much; null where it is not known. */
  const isAtMost = (cost, place, cents) => {
    if (!cost) return null;
    if (cost[0] === '1') return true;
    const price = cost[place + 1] || '?';
    if (price !== '?' && parseInt(price, 10) <= cents) return true;
    return price.endsWith('?') ? null : false;
  };

  // ---- A question in words --------------------------------------------------------------------

  const LABELS = {
    free: () => 'free',
    max_cost: (text) => `at most ${text}`,
    virtual: () => 'virtual or hybrid',
    virtual_only: () => 'virtual only',
    in_person: () => 'in person or hybrid',
    in_person_only: () => 'in person only',
    hybrid: () => 'hybrid',
    kinds: (text) => text.split(',').join(' or '),
    from: (text) => `from ${text}`,
    to: (text) => `to ${text}`,
    deadline_open: (text) => (text === 'today' ? 'deadline still open' : `a deadline on ${text} or later`),
    place: (text) => `in ${text}`,
    country: (text) => `in ${text}`,
    text: (text) => `“${text}”`,
    topic: (text) => `topic “${text}”`,
    source: (text) => `from ${text}`,
    status: (text) => text.split(',').join(' or '),
    schedule: (text) => text.split(',').join(' or ').replace(/_/g, ' '),
    audiences: (text) => `prices for ${text.split(',').join(' or ')}`,
    unknown_cost: () => 'unknown cost too',
    unknown_format: () => 'unknown format too',
    unknown_date: () => 'unknown date too',
  };
  const labelOf = (name, asked) => LABELS[name](asked[name]);

  // ---- The visitor's time ---------------------------------------------------------------------

  // Some browsers call a zone as it was called of old.
  const RENAMED = {
    'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon',
    'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Europe/Kiev': 'Europe/Kyiv', 'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  };
  const zoneName = (name) => RENAMED[name] || name;
  const ZONE = zoneName(Intl.DateTimeFormat().resolvedOptions().timeZone || '');
  const clock = (date) => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  const shortDay = (date) => `${WEEKDAYS[date.getDay()].slice(0, 3)} ${date.getDate()} ${MONTHS[date.getMonth()].slice(0, 3)}`;

  /** Tell hours on the visitor's clock, with the day where it is one of many, or another one: that is said. */
  const yoursWords = (minutes, length, offset, withDay) => {
    const begins = new Date(minutes * 6e4);
    const yours = -begins.getTimezoneOffset();
    if (yours === offset) return 'same hours where you are';
    const there = new Date((minutes + offset) * 6e4);
    const ends = new Date((minutes + length) * 6e4);
    const hours = length ? `${clock(begins)}–${clock(ends)}` : clock(begins);
    const apart = there.getUTCDate() === begins.getDate() ? '' : yours > offset ? ' (the next day)' : ' (the day before)';
    const named = withDay || apart ? `${shortDay(begins)}${apart}, ` : '';
    const until = dayOf(begins) === dayOf(new Date(ends - 6e4)) || !length ? '' : `, until ${shortDay(ends)}`;
    return `${named}${hours} your time${until}`;
  };

  /** Tell an event's next sitting on the visitor's clock; nothing where it is the event's own. */
  const yoursOf = (element, now) => {
    const { i: told, z: zone } = element.dataset;
    if (!told || (zone && zoneName(zone) === ZONE)) return '';
    const sittings = told.split(' ').map((each) => each.split(/[+@]/).map(Number));
    const [minutes, length, offset] = sittings
      .find(([start, long]) => (start + long) * 6e4 >= now) || sittings[sittings.length - 1];
    return yoursWords(minutes, length, offset, sittings.length > 1);
  };

  /** Times of other pages: <time class="instant" datetime="..." data-end="...">. */
  const tellInstants = () => {
    for (const time of $$('time.instant')) {
      const begins = new Date(time.dateTime);
      const told = /([+-])(\d\d):?(\d\d)$/.exec(time.dateTime);
      if (Number.isNaN(begins.getTime()) || !(told || time.dateTime.endsWith('Z'))) continue;
      const offset = told ? (told[1] === '-' ? -1 : 1) * (told[2] * 60 + Number(told[3])) : 0;
      const ends = time.dataset.end ? new Date(time.dataset.end) : begins;
      const words = yoursWords(begins / 6e4, Math.max((ends - begins) / 6e4, 0), offset, false);
      time.after(make('span', { class: 'yours' }, ` · ${words}`));
    }
  };

  // ---- Copying --------------------------------------------------------------------------------

  const copyButton = (text, what) => {
    const button = make('button', { type: 'button', class: 'copy button quiet', 'data-copy': text },
      'Copy', make('span', { class: 'vh' }, ` ${what}`));
    return button;
  };

  /** Copy as pages opened from a folder may do it too: by a selection. */
  const copyBySelection = (text) => {
    const area = make('textarea', { class: 'vh', readonly: true });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };

  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };

  const hearCopying = () => {
    const heard = make('p', { class: 'vh', role: 'status' });
    $('main').append(heard);
    document.addEventListener('click', async (click) => {
      const button = click.target.closest?.('[data-copy]');
      if (!button) return;
      button.dataset.before ??= button.firstChild.textContent;
      const done = await copied(button.dataset.copy);
      button.focus();
      button.firstChild.textContent = done ? 'Copied' : 'Select and copy it yourself';
      say(heard, button.textContent);
      clearTimeout(button.soon);
      button.soon = setTimeout(() => {
        button.firstChild.textContent = button.dataset.before;
        say(heard, '');
      }, 2500);
    });
  };

  // ---- The agenda: events that match are shown, those that are over only when asked for ---------

  class Agenda {
    constructor(root) {
      this.root = root;
      this.currencies = root.dataset.currencies.split(' ').filter(Boolean);
      this.areas = new Map(root.dataset.areas.split(';').filter(Boolean).map((each) => {
        const [name, meant] = each.split('=');
        return [name, meant.split(' ')];
      }));
      this.now = Date.now();
      this.today = dayOf(new Date());
      this.events = $$('.event', root).map(eventOf);
      this.groups = new Map($$('.day, .period', root).map((group) => [group, 0]));
      for (const event of this.events) {
        event.isPast = event.last !== null && event.last < this.today;
      }
      this.nothingComing = this.events.every((event) => event.isPast || event.last === null);
      if (this.nothingComing) this.turnRound();
      this.gatherUnderWay();
      for (const event of this.events) {
        event.groups = ['.day', '.period'].map((group) => event.element.closest(group)).filter(Boolean);
        this.count(event, 1);
      }
      this.markToday();
    }

    /** Where nothing with a date is to come, put the latest day of the latest month first. */
    turnRound() {
      const months = $$('.period.month', this.root);
      const behind = months.at(-1)?.nextSibling;
      for (const month of months.reverse()) {
        month.append(...$$('.day', month).reverse());
        this.root.insertBefore(month, behind);
      }
    }

    /** Count what is shown in a day, a month, a section: those with nothing in them are hidden. */
    count(event, change) {
      for (const group of event.groups) this.groups.set(group, this.groups.get(group) + change);
    }

    /** Put what has begun and is not over yet into a section of its own: on now first, what ends soonest. */
    gatherUnderWay() {
      const list = $('#under-way ul', this.root);
      const nextOf = (event) => event.runs.find(([, last]) => last >= this.today);
      const found = this.events.filter((event) => event.first < this.today && event.last >= this.today);
      const order = (event) => [Math.max(nextOf(event)[0], this.today), nextOf(event)[1]];
      const orders = new Map(found.map((event) => [event, order(event)]));
      found.sort((one, other) => orders.get(one)[0] - orders.get(other)[0] || orders.get(one)[1] - orders.get(other)[1]);
      for (const event of found) {
        const [first, last] = nextOf(event);
        const words = first > this.today ? `Next on ${dayWords(first)}` : first === last ? 'Today'
          : last === this.today ? 'Ends today' : 'On now';
        if (event.status !== 'cancelled') {
          $('.when', event.element).prepend(make('strong', { class: 'next' }, words), ' · ');
        }
        list.append(event.element);
      }
    }

    markToday() {
      const date = $(`.date time[datetime="${isoOf(this.today)}"]`, this.root);
      if (date) date.closest('.date').classList.add('today');
      if (date) date.append(' ', make('span', { class: 'is-today' }, 'today'));
    }

    /** Show what meets the question; only what changes is written. */
    show(asked, { past }) {
      const { tests, faults } = testsOf(asked, this);
      let changed = !this.settled;
      this.settled = true;
      const told = { coming: 0, undated: 0, over: 0, faults };
      for (const event of this.events) {
        event.matches = tests.every((test) => test(event));
        if (event.matches) told[event.isPast ? 'over' : event.last === null ? 'undated' : 'coming'] += 1;
      }
      for (const event of this.events) {
        const shown = event.matches && (past || !event.isPast);
        if (shown === event.shown) continue;
        event.shown = shown;
        event.element.hidden = !shown;
        this.count(event, shown ? 1 : -1);
        changed = true;
      }
      if (changed) for (const [group, held] of this.groups) show(group, held > 0);
      return told;
    }

    /** Tell times on the visitor's clock, some events at a time, so that nobody waits for it. */
    tellTimes() {
      const left = this.events.filter((event) => !event.isPast);
      const next = () => {
        for (const { element } of left.splice(0, 150)) {
          const words = yoursOf(element, this.now);
          if (words) $('.when', element).append(make('span', { class: 'yours' }, ` · ${words}`));
          tellDeadlines(element, this, element.classList.contains('off'));
        }
        if (left.length) whenIdle(next);
        else this.makeReady([...this.events]);
      };
      next();
    }

    /** Make words ready before somebody types them. */
    makeReady(left) {
      left.splice(0, 150).forEach(hayOf);
      if (left.length) whenIdle(() => this.makeReady(left));
    }
  }

  /** Say of deadlines that they have passed, or how soon they do; of what is off no deadline is soon. */
  const tellDeadlines = (within, clockNow, isOff) => {
    for (const line of $$('.deadline', within)) {
      const time = $('time', line);
      const left = leftUntil(time.getAttribute('datetime'), clockNow);
      if (left === '' || (left && isOff)) continue;
      line.classList.add(left ? 'soon' : 'passed');
      time.after(left ? ' · ' : ' ', make(left ? 'strong' : 'span', { class: left ? 'left' : 'has-passed' }, left || '(passed)'));
    }
  };

  const SOON = 14; // days

  /** Tell how long there is until a day, or an instant: "in 3 days"; null if it is over, '' if there is time. */
  const leftUntil = (told, { now, today }) => {
    const isInstant = /T.*(Z|[+-]\d\d:\d\d)$/.test(told);
    const day = Number(told.slice(0, 10).replace(/-/g, ''));
    const hours = isInstant ? (new Date(told) - now) / 36e5 : (day >= today ? Infinity : -1);
    if (hours < 0) return null;
    if (hours < 24) return hours < 1 ? 'within the hour' : `in ${counted(Math.floor(hours), 'hour')}`;
    const days = isInstant ? Math.floor(hours / 24) : Math.round((dateOf(day) - dateOf(today)) / 864e5);
    if (days > SOON) return '';
    return isInstant || days > 1 ? `in ${counted(days, 'day')}` : days ? 'tomorrow' : 'today';
  };
  const whenIdle = (run) => (window.requestIdleCallback ? requestIdleCallback(run) : setTimeout(run, 20));

  // ---- The month: a grid of weeks, with a bar for each event --------------------------------------

  const LANES = 3;

  class Month {
    constructor(root, agenda, moved) {
      this.root = root;
      this.agenda = agenda;
      this.moved = moved;
      this.month = null;
      this.day = null;
    }

    /** Show a month ("2026-11"), by default that of the first event to come that matches. */
    show(month) {
      const matching = this.agenda.events.filter((event) => event.matches && event.runs.length);
      const { today } = this.agenda;
      const coming = matching.map((event) => event.runs.find(([, last]) => last >= today)?.[0])
        .filter(Boolean);
      const latest = matching.reduce((most, event) => Math.max(most, event.last), 0);
      const start = coming.length ? Math.max(Math.min(...coming), today) : latest || today;
      this.matching = matching;
      this.month = /^\d{4}-(0[1-9]|1[0-2])$/.test(month || '')
        ? Number(month.replace('-', '')) * 100 + 1 : start - start % 100 + 1;
      if (!this.day || Math.floor(this.day / 100) !== Math.floor(this.month / 100)) {
        this.day = Math.floor(start / 100) === Math.floor(this.month / 100) ? start : this.month;
      }
      this.draw();
    }

    get name() {
      return isoOf(this.month).slice(0, 7);
    }

    /** Give the Mondays of the weeks that a month touches. */
    weeks() {
      const first = later(this.month, -((dateOf(this.month).getDay() + 6) % 7));
      const weeks = [];
      for (let day = first; Math.floor(day / 100) <= Math.floor(this.month / 100); day = later(day, 7)) weeks.push(day);
      return weeks;
    }

    draw() {
      const date = dateOf(this.month);
      const title = `${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
      const weeks = this.weeks();
      const head = make('tr', { role: 'row' }, ...[1, 2, 3, 4, 5, 6, 0].map((day) =>
        make('th', { scope: 'col', role: 'columnheader' }, WEEKDAYS[day].slice(0, 3),
          make('span', { class: 'vh' }, WEEKDAYS[day].slice(3)))));
      this.grid = make('table', { role: 'grid', 'aria-labelledby': 'month-title', 'aria-describedby': 'month-keys', class: 'grid' },
        make('thead', { role: 'rowgroup' }, head),
        make('tbody', { role: 'rowgroup' }, ...weeks.map((monday) => this.week(monday))));
      this.grid.addEventListener('keydown', (key) => this.hearKey(key));
      this.grid.addEventListener('click', (click) => this.hearClick(click));
      this.panel = make('div', { class: 'day-panel' });
      this.root.replaceChildren(
        make('div', { class: 'month-bar' },
          this.turnButton(-1, 'Previous month', '‹'),
          make('h3', { id: 'month-title', 'aria-live': 'polite' }, title),
          this.turnButton(1, 'Next month', '›')),
        make('p', { id: 'month-keys', class: 'vh' }, 'Arrow keys go from day to day, Page Up and Page Down from month to month; Enter leads to the events of the day.'),
        this.grid, this.panel);
      this.drawPanel();
    }

    turnButton(step, name, sign) {
      return make('button', {
        type: 'button', class: 'button quiet turn', 'aria-label': name,
        onclick: () => {
          this.turn(step);
          $(`.turn[aria-label="${name}"]`, this.root).focus();
        },
      }, sign);
    }

    turn(step) {
      const date = dateOf(this.month);
      date.setMonth(date.getMonth() + step);
      this.month = dayOf(date);
      this.day = this.month;
      this.draw();
      this.moved();
    }

    /** Give a week's row: its events in lanes, long ones first, the rest as a number. */
    week(monday) {
      const days = [0, 1, 2, 3, 4, 5, 6].map((step) => later(monday, step));
      const lanes = days.map(() => []);
      const more = days.map(() => 0);
      for (const part of this.partsOf(days)) {
        const covered = days.map((_, place) => place).slice(part.from, part.to + 1);
        let lane = 0;
        while (covered.some((place) => lanes[place][lane])) lane += 1;
        for (const place of covered) {
          if (lane < LANES) lanes[place][lane] = place === part.from ? part : 'taken';
          else more[place] += 1;
        }
      }
      return make('tr', { role: 'row' }, ...days.map((day, place) => this.cell(day, lanes[place], more[place])));
    }

    /** Give what of the events lies in a week, from which of its days to which. */
    partsOf(days) {
      const parts = [];
      for (const event of this.matching) {
        for (const [first, last] of event.runs) {
          if (last < days[0] || first > days[6]) continue;
          const from = days.findIndex((day) => day >= first);
          const to = days.length - 1 - [...days].reverse().findIndex((day) => day <= last);
          parts.push({ event, from, to, begins: first >= days[0], ends: last <= days[6] });
        }
      }
      return parts.sort((one, other) => one.from - other.from || (other.to - other.from) - (one.to - one.from));
    }

    eventsOn(day) {
      return this.matching.filter((event) => event.runs.some(([first, last]) => first <= day && last >= day));
    }

    cell(day, lane, more) {
      const { today } = this.agenda;
      const number = this.eventsOn(day).length;
      const slots = Array.from(lane, (part) => (part && part !== 'taken'
        ? this.bar(part) : make('li', { class: 'gap', 'aria-hidden': 'true' })));
      const outside = Math.floor(day / 100) !== Math.floor(this.month / 100);
      const classes = ['cell', outside && 'outside', day < today && 'over', day === today && 'today', number && 'busy'];
      return make('td', {
        role: 'gridcell', class: classes.filter(Boolean).join(' '), 'data-day': day,
        tabindex: day === this.day ? '0' : '-1', 'aria-selected': String(day === this.day),
        'aria-current': day === today && 'date',
      },
      make('span', { class: 'number' }, String(day % 100)),
      make('span', { class: 'vh' }, ` ${MONTHS[dateOf(day).getMonth()]}, ${number ? counted(number, 'event') : 'no events'}`),
      number ? make('span', { class: 'dots', 'aria-hidden': 'true' }, '•'.repeat(Math.min(number, 3))) : '',
      slots.length ? make('ul', { class: 'slots plain' }, ...slots) : '',
      more ? make('button', { type: 'button', class: 'more', tabindex: '-1' }, `${more} more`) : '');
    }

    bar({ event, from, to, begins, ends }) {
      const classes = ['bar', `span${to - from + 1}`, begins || 'continued', ends || 'continues',
        event.status === 'cancelled' && 'off'];
      const title = stateOf(event) + titleOf(event);
      const link = make('a', { href: $('h4 a', event.element).getAttribute('href'), tabindex: '-1', title }, title);
      return make('li', { class: classes.filter((name) => typeof name === 'string').join(' ') }, link);
    }

    /** Choose a day; it keeps the focus if it had it. */
    choose(day, focus) {
      if (Math.floor(day / 100) !== Math.floor(this.month / 100)) {
        this.month = day - day % 100 + 1;
        this.day = day;
        this.draw();
        this.moved();
      } else {
        const before = $('[aria-selected="true"]', this.grid);
        before?.setAttribute('aria-selected', 'false');
        before?.setAttribute('tabindex', '-1');
        this.day = day;
        const cell = $(`[data-day="${day}"]`, this.grid);
        cell.setAttribute('aria-selected', 'true');
        cell.setAttribute('tabindex', '0');
        this.drawPanel();
      }
      if (focus) $(`[data-day="${day}"]`, this.grid).focus();
    }

    hearKey(key) {
      const weekday = (dateOf(this.day).getDay() + 6) % 7;
      const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday, End: 6 - weekday };
      if (key.altKey || key.ctrlKey || key.metaKey) return;
      if (key.key in steps) this.choose(later(this.day, steps[key.key]), true);
      else if (key.key === 'PageUp' || key.key === 'PageDown') this.choose(this.monthAway(key.key === 'PageUp' ? -1 : 1), true);
      else if (key.key === 'Enter' || key.key === ' ') $('h4', this.panel).focus();
      else return;
      key.preventDefault();
    }

    /** Give the same day of another month, or that month's last. */
    monthAway(step) {
      const date = dateOf(this.day);
      const wanted = date.getDate();
      date.setDate(1);
      date.setMonth(date.getMonth() + step + 1, 0);
      date.setDate(Math.min(wanted, date.getDate()));
      return dayOf(date);
    }

    hearClick(click) {
      const cell = click.target.closest('td');
      if (!cell || click.target.closest('a')) return;
      const whole = click.target.closest('.more');
      this.choose(Number(cell.dataset.day), !whole);
      if (whole) $('h4', this.panel).focus();
    }

    drawPanel() {
      const events = this.eventsOn(this.day);
      const items = events.map((event) => make('li', {},
        make('a', { href: $('h4 a', event.element).getAttribute('href') }, stateOf(event) + titleOf(event)),
        make('span', { class: 'muted' }, $('.when', event.element).textContent),
        make('span', { class: 'muted' }, $$('.facts li', event.element).map((fact) => fact.textContent).join(' · '))));
      this.panel.replaceChildren(
        make('h4', { tabindex: '-1' }, dayWords(this.day, true)),
        items.length ? make('ul', { class: 'plain rows' }, ...items)
          : make('p', { class: 'muted' }, 'Nothing on this day.'));
    }
  }

  // ---- Subscribing: the feed of exactly what is asked ----------------------------------------------

  const GOOGLE_MOST = 256; // characters of an address that Google takes
  const subset = (some, all) => some.every((one) => all.includes(one));
  const formatsAsked = (asked) => Object.keys(FORMATS).filter((name) => asked[name])
    .reduce((left, name) => left.filter((format) => FORMATS[name].includes(format)),
      ['virtual', 'in_person', 'hybrid']);

  /** Tell whether a feed surely has all that is asked: whatever meets `asked` meets `feed`. */
  const contains = (feed, asked) => NAMES.every((name) => {
    const [wide, narrow] = [feed[name], asked[name]];
    if (name.startsWith('unknown_')) return !narrow || Boolean(wide) || !widened(name, feed);
    if (name in FORMATS) return !wide || subset(formatsAsked(asked), FORMATS[name]);
    if (name === 'audiences') return !narrow || wide === narrow || !(feed.free || feed.max_cost);
    if (!wide || wide === narrow) return !isCost(name) || !wide || sameWay(feed, asked);
    if (LISTS.includes(name)) return Boolean(narrow) && subset(narrow.split(','), wide.split(','));
    if (name === 'max_cost') return isCheaper(asked, wide) && sameWay(feed, asked);
    if (name === 'text') return Boolean(narrow) && wordsOf(wide).every((word) => wordsOf(narrow).includes(word));
    if (name === 'from') return Boolean(narrow) && isDayPair(wide, narrow) && narrow >= wide;
    if (name === 'to') return Boolean(narrow) && isDayPair(wide, narrow) && narrow <= wide;
    return false;
  });
  const isCost = (name) => name === 'free' || name === 'max_cost';
  const widened = (name, feed) => ({
    unknown_cost: feed.free || feed.max_cost,
    unknown_format: Object.keys(FORMATS).some((format) => feed[format]),
    unknown_date: feed.from || feed.to,
  }[name]);
  /** A price counts by the way to attend: only a feed of any way, or of the same, has it surely. */
  const sameWay = (feed, asked) => wayOf(feed) === wayOf(asked) || wayOf(feed) === 0;
  const isCheaper = (asked, wide) => {
    const [most, limit] = [moneyOf(wide), asked.max_cost && moneyOf(asked.max_cost)];
    return Boolean(asked.free && most) || Boolean(limit && most && limit.currency === most.currency && limit.cents <= most.cents);
  };
  /** Tell whether a feed leaves out only what is over, as the page itself does. */
  const isCurrent = (feed) => /^(today|yesterday|-\d+[dw])$/.test(feed.from || '');
  const isDayPair = (one, other) => /^\d{4}-/.test(one) && /^\d{4}-/.test(other);

  /** Write the lines of rcevents.toml that make a feed of what is asked. */
  const configurationOf = (asked) => {
    const words = NAMES.filter((name) => asked[name]).map((name) => labelOf(name, asked));
    const value = (name) => {
      if (FLAGS.includes(name)) return 'true';
      if (LISTS.includes(name)) return `[${asked[name].split(',').map(quoted).join(', ')}]`;
      return quoted(asked[name]);
    };
    const pairs = NAMES.filter((name) => asked[name]).map((name) => `${name} = ${value(name)}`);
    const name = fold(words.join('-')).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
    return ['[[feeds]]', `name = ${quoted(name || 'events')}`,
      `title = ${quoted(`Events: ${words.join(', ')}`)}`, `filter = {${pairs.join(', ')}}`].join('\n');
  };
  const quoted = (text) => JSON.stringify(text).replace(/\x7f/g, '\\u007f');

  class Subscription {
    constructor(root) {
      this.root = root;
      this.what = $('.what', root);
      this.chosen = $('.chosen', root);
      this.server = root.dataset.server;
      const told = $$('#feeds li', root).map((item) => ({
        title: $('.feed', item).textContent,
        file: $('.feed', item).getAttribute('href'),
        asked: askedOf(item.dataset.query),
        events: Number(item.dataset.events),
        deadlines: 'deadlines' in item.dataset,
      }));
      this.feeds = told.filter((feed) => !feed.deadlines);
      this.deadlines = told.filter((feed) => feed.deadlines);
      this.query = null;
    }

    /** Give a file's whole address, or null where the page was opened from a folder. */
    addressOf(file) {
      if (this.root.dataset.base) return new URL(file, this.root.dataset.base).href;
      return location.protocol.startsWith('http') ? new URL(file, location.href).href : null;
    }

    show(asked) {
      const query = queryOf(asked);
      if (query === this.query) return;
      this.query = query;
      const exact = this.feeds.find((feed) => queryOf(feed.asked) === query);
      const current = exact || this.feeds.find((feed) => isCurrent(feed.asked) && queryOf({ ...feed.asked, from: '' }) === query);
      if (exact) this.offer(exact.file, ['The feed ', make('strong', {}, exact.title), ' has exactly these events. In your calendar it keeps itself up to date.']);
      else if (current) this.offer(current.file, ['The feed ', make('strong', {}, current.title), ' has exactly these events, without what is long over.']);
      else if (this.server) this.offerServed(query);
      else this.offerNearest(asked);
    }

    offer(file, said, ...behind) {
      this.what.replaceChildren(...said);
      this.chosen.replaceChildren(...this.ways(file), ...behind, ...this.deadlinesAlone());
    }

    /** Lead to the feed whose entries are the deadlines: of what is asked, or else of all events. */
    deadlinesAlone() {
      const found = this.deadlines.find((feed) => queryOf(feed.asked) === this.query)
        || this.deadlines.find((feed) => queryOf(feed.asked) === '');
      if (!found) return [];
      const address = this.addressOf(found.file)?.replace(/^https?:/, 'webcal:') || found.file;
      return [make('p', { class: 'note apart' }, 'Deadlines as entries of their own: ', make('a', { href: address }, found.title))];
    }

    offerServed(query) {
      this.offer(`${this.server}?${query}`, ['A feed of exactly these events, made for what you chose:']);
    }

    /** Google takes no long addresses: lead there, or first to a short one of the server's. */
    googleWay(address, file) {
      if (address.length <= GOOGLE_MOST || !this.server || !file.startsWith(this.server)) {
        const cid = encodeURIComponent(address.replace(/^https?:/, 'webcal:'));
        return make('li', {}, make('a', { href: `https://calendar.google.com/calendar/r?cid=${cid}`, rel: 'noopener' }, 'Add to Google Calendar'));
      }
      const short = this.server.replace(/events\.ics$/, `short?${this.query}`);
      return make('li', { class: 'long' }, 'Google Calendar takes addresses of at most ', `${GOOGLE_MOST} characters; this one has ${address.length}. `,
        make('a', { href: short }, 'Get a short one'));
    }

    offerNearest(asked) {
      const wider = this.feeds.filter((feed) => contains(feed.asked, asked))
        .sort((one, other) => one.events - other.events)[0];
      const lines = configurationOf(asked);
      const recipe = make('details', {}, make('summary', {}, 'Have exactly this feed made'),
        make('p', {}, 'Send these lines to whoever keeps this page. In ', make('code', {}, 'rcevents.toml'), ' they are all it takes:'),
        make('pre', { tabindex: '0' }, make('code', {}, lines)), copyButton(lines, 'the lines'));
      if (wider) {
        this.offer(wider.file, ['No feed has exactly these events. The nearest, ', make('strong', {}, wider.title),
          ', has them all, and more.'], recipe);
      } else {
        this.what.replaceChildren('No feed has exactly these events.');
        this.chosen.replaceChildren(recipe);
      }
    }

    /** Give an address to copy, links that open it, and how to go on by hand. */
    ways(file) {
      const address = this.addressOf(file);
      if (address === null) {
        return [make('p', { class: 'note' }, 'This page was opened from a folder. A calendar can only subscribe to a feed that is on the web; its file can be imported once: ',
          make('a', { href: file }, file))];
      }
      const webcal = address.replace(/^https?:/, 'webcal:');
      const id = 'feed-address';
      const field = make('input', { id, readonly: true, value: address, spellcheck: 'false' });
      field.addEventListener('focus', () => field.select());
      return [
        make('label', { for: id }, 'Its address'),
        make('div', { class: 'address-row' }, field, copyButton(address, 'the address')),
        make('ul', { class: 'ways plain' },
          make('li', {}, make('a', { href: webcal }, 'Open in your calendar app'), ' (Apple, Thunderbird and others: webcal)'),
          this.googleWay(address, file),
          make('li', {}, make('a', { href: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}`, rel: 'noopener' }, 'Add to Outlook'))),
        this.steps(),
      ];
    }

    steps() {
      const open = $('details.steps', this.chosen)?.open;
      const step = (client, words) => [make('dt', {}, client), make('dd', {}, words)];
      return make('details', { class: 'steps', open }, make('summary', {}, 'Step by step'), make('dl', {},
        ...step('Google Calendar', 'On a computer: beside “Other calendars” choose + and “From URL”, paste the address, “Add calendar”. Google looks for news every few hours, up to a day.'),
        ...step('Outlook', '“Add calendar”, “Subscribe from web”, paste the address, give it a name, “Import”.'),
        ...step('Apple Calendar', 'Mac: File, “New Calendar Subscription”. iPhone and iPad: Calendars, “Add Calendar”, “Add Subscription Calendar”. Paste the address.'),
        ...step('Thunderbird', '“New Calendar”, “On the Network”, paste the address, “Find Calendars”, “Subscribe”.')));
    }
  }

  // ---- The page as a whole: one question, its address, its form and all that shows it ------------

  class Page {
    constructor() {
      this.form = $('#filters');
      // On a phone the events come first: what stands before them is folded, a tap away.
      const narrow = matchMedia('(max-width: 60rem)');
      const fold = () => $$('details.fold').forEach((part) => { part.open = !narrow.matches; });
      fold();
      narrow.addEventListener('change', fold); // beside the events nothing is folded, nor can be opened
      this.agenda = new Agenda($('#agenda'));
      this.month = new Month($('#calendar'), this.agenda, () => this.keep('replace'));
      this.subscription = new Subscription($('#subscribe'));
      this.readAddress();
      this.hear();
      this.update();
      if (ZONE && $('.event[data-i]')) say($('#zone'), `“Your time” is ${ZONE.replace(/_/g, ' ')}.`);
      this.agenda.tellTimes();
      document.documentElement.classList.add('ready');
      this.goToTarget();
    }

    readAddress() {
      const given = new URLSearchParams(location.search);
      this.asked = askedOf(location.search);
      this.view = given.get('view') === 'month' ? 'month' : 'agenda';
      this.wanted = given.get('month');
      this.pastByItself = this.agenda.nothingComing;
      this.past = given.has('past') ? given.get('past') === 'shown' : this.pastByItself;
      this.strange = [...given.keys()].filter((name) => !NAMES.includes(name) && !VIEW.includes(name));
      this.fillForm();
    }

    /** An address with #e-... leads to an event, which may have been hidden or moved. */
    goToTarget() {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      if (!target) return;
      target.scrollIntoView({ behavior: 'instant' });
      // What came near the window on the way was laid out only then, and moved it.
      requestAnimationFrame(() => target.scrollIntoView({ behavior: 'instant' }));
    }

    fillForm() {
      if (!this.form) return;
      const money = this.asked.max_cost ? moneyOf(this.asked.max_cost) : null;
      for (const field of this.form.elements) {
        const { name } = field;
        if (name === 'text' || name === 'place') field.value = this.asked[name] || '';
        if (name === 'free' || name === 'deadline_open') field.checked = Boolean(this.asked[name]);
        if (name === 'kinds') field.checked = (this.asked.kinds || '').split(',').includes(field.value);
        if (name === 'amount') field.value = money ? moneyText(money).split(' ')[0] : '';
        if (name === 'currency' && money) field.value = money.currency;
        if (name === 'format') {
          const asked = Object.keys(FORMATS).filter((format) => this.asked[format]);
          field.value = asked.length === 1 ? asked[0] : '';
        }
      }
    }

    /** Take over what one field of the form says; the other parameters stay as they are. */
    takeOver(field) {
      const asked = { ...this.asked };
      const { form } = this;
      if (field.name === 'text' || field.name === 'place') asked[field.name] = field.value;
      if (field.name === 'free' || field.name === 'deadline_open') asked[field.name] = field.checked ? field.value : '';
      if (field.name === 'kinds') {
        asked.kinds = $$('[name="kinds"]:checked', form).map((each) => each.value).join(',');
      }
      if (field.name === 'amount' || field.name === 'currency') {
        const amount = form.elements.amount.value.trim();
        const read = amount && moneyOf(`${amount} ${form.elements.currency.value}`);
        form.elements.amount.setAttribute('aria-invalid', String(Boolean(amount && !read)));
        asked.max_cost = read ? moneyText(read) : '';
      }
      if (field.name === 'format') {
        for (const name of Object.keys(FORMATS)) delete asked[name];
        if (field.value) asked[field.value] = 'true';
      }
      this.asked = tidied(asked);
    }

    hear() {
      const typed = (event) => {
        this.takeOver(event.target);
        this.update();
        this.keepSoon();
      };
      this.form?.addEventListener('input', (event) => {
        if (event.target.matches('[type="search"], [name="amount"]')) typed(event);
      });
      this.form?.addEventListener('change', (event) => {
        if (event.target.matches('[type="search"], [name="amount"]')) return;
        this.takeOver(event.target);
        this.update();
        this.keep('push');
      });
      this.form?.addEventListener('submit', (event) => event.preventDefault());
      this.form?.addEventListener('reset', (event) => {
        event.preventDefault();
        this.ask({});
      });
      $$('[data-view]').forEach((button) => button.addEventListener('click', () => {
        this.view = button.dataset.view;
        this.wanted = null;
        this.update();
        this.keep('push');
      }));
      $('#to-subscribe').addEventListener('click', () => {
        $('#subscribe > details').open = true;
        $('#subscribe').scrollIntoView({ block: 'nearest' });
        ($('#feed-address') || $('#subscribe a')).focus();
      });
      $('#past').addEventListener('click', () => {
        this.past = !this.past;
        this.update();
        this.keep('push');
      });
      $('#asked').addEventListener('click', (event) => {
        const name = event.target.closest('button')?.dataset.name;
        if (name) this.ask(name === '*' ? {} : { ...this.asked, [name]: '' });
        if (name) ($('#asked button') || $('#f-text')).focus();
      });
      addEventListener('popstate', () => {
        this.readAddress();
        this.update();
      });
    }

    ask(asked) {
      this.asked = tidied(asked);
      this.fillForm();
      this.update();
      this.keep('push');
    }

    update() {
      const told = this.agenda.show(this.asked, this);
      const isMonth = this.view === 'month';
      show($('#calendar'), isMonth);
      show($('#agenda'), !isMonth);
      if (isMonth) this.month.show(this.wanted || (this.month.month && this.month.name));
      this.wanted = null;
      for (const button of $$('[data-view]')) {
        button.setAttribute('aria-pressed', String(button.dataset.view === this.view));
      }
      this.tellCount(told);
      this.tellAsked();
      this.subscription.show(this.asked);
    }

    tellCount({ coming, undated, over, faults }) {
      const narrowed = Object.keys(this.asked).length > 0;
      const all = this.agenda.events.filter((event) => !event.isPast).length;
      const apart = undated ? `, ${undated.toLocaleString('en')} without a date` : '';
      const upcoming = this.pastByItself && over ? counted(over, 'past event') : `${coming.toLocaleString('en')} upcoming`;
      say($('#count'), narrowed
        ? `${(coming + undated).toLocaleString('en')} of ${all.toLocaleString('en')} match`
        : `${upcoming}${apart}`);
      const button = $('#past');
      show(button, over > 0 && this.view === 'agenda');
      button.setAttribute('aria-expanded', String(this.past));
      say(button, this.past ? `Hide ${counted(over, 'past event')}` : `Show ${counted(over, 'past event')}`);
      const said = [];
      if (faults.length) said.push(`This page does not look at ${faults.join(', ')}; the rest of what is asked holds.`);
      if (this.strange.length) said.push(`There is no filter ${this.strange.map((name) => `“${name}”`).join(', ')}.`);
      if (!coming && this.agenda.events.length) said.push(this.nothingWords(undated, over, narrowed));
      say($('#said'), said.join(' '));
      show($('#said'), said.length > 0);
    }

    nothingWords(undated, over, narrowed) {
      const what = narrowed ? 'Nothing that is still to come matches.' : 'Nothing with a date is still to come.';
      if (over && this.past) {
        const order = this.pastByItself && this.view === 'agenda' ? ', the latest first' : '';
        return `${what} Here is what is over${order}${undated ? '; what has no date stands last' : ''}.`;
      }
      if (over) return narrowed ? `${what} ${counted(over, 'past event')} ${over === 1 ? 'does' : 'do'}.` : what;
      if (undated) return narrowed ? 'What matches has no date.' : 'No event here has a date yet.';
      return `${what} Take a filter away, or search for other words.`;
    }

    /** Tell the filters in use, each with a way to take it away. */
    tellAsked() {
      const names = NAMES.filter((name) => this.asked[name]);
      const key = queryOf(this.asked);
      show($('#asked'), names.length > 0);
      if (key === this.told) return;
      this.told = key;
      show($('.filters [type="reset"]'), names.length > 0);
      say($('.in-use'), names.length ? ` (${names.length} in use)` : '');
      const all = names.length < 2 ? [] : [make('li', {}, make('button', { type: 'button', 'data-name': '*', class: 'link' }, 'Clear all filters'))];
      $('#asked').replaceChildren(...names.map((name) => make('li', {},
        make('button', { type: 'button', 'data-name': name, 'aria-label': `Remove filter: ${labelOf(name, this.asked)}` },
          labelOf(name, this.asked), make('span', { 'aria-hidden': 'true' }, ' ×')))), ...all);
    }

    address() {
      const parts = [queryOf(this.asked)];
      if (this.view === 'month') parts.push('view=month', `month=${this.month.name}`);
      if (this.past !== this.pastByItself) parts.push(`past=${this.past ? 'shown' : 'hidden'}`);
      const query = parts.filter(Boolean).join('&');
      return query ? `?${query}` : location.pathname;
    }

    /** Keep what is asked in the address, as a step to go back from, or in place of the last. */
    keep(how) {
      clearTimeout(this.soon);
      this.strange = [];
      try {
        if (how === 'push') history.pushState(null, '', this.address());
        else history.replaceState(null, '', this.address());
      } catch {
        // Some browsers keep no history of pages opened from a folder: the page works without.
      }
    }

    keepSoon() {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.keep('replace'), 250);
    }
  }

  /** From an event's page, lead back to the list as it was: with its filters. */
  const leadBack = () => {
    const back = $('#back');
    if (!back || !document.referrer) return;
    const [list, from] = [new URL(back.href), new URL(document.referrer)];
    if (from.origin !== list.origin || ![list.pathname, new URL('./', list).pathname].includes(from.pathname)) return;
    if (!from.search) return;
    from.hash = list.hash;
    back.href = from.href;
    back.lastChild.textContent = 'Back to your list';
  };

  hearCopying();
  leadBack();
  const article = $('.event-page');
  if (article) {
    const today = dayOf(new Date());
    const isOver = Number(article.dataset.last || Infinity) < today;
    tellDeadlines(article, { now: Date.now(), today }, isOver || 'off' in article.dataset);
    if (isOver) $('h1', article).after(make('p', { class: 'over' }, 'This event is over.'));
  }
  tellInstants();
  if ($('#agenda')) new Page();
  document.documentElement.classList.add('ready');
  performance.mark('rcevents:ready'); // what benchmarks/page.py waits for
})();
