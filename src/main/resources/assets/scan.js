// Scanners that type. A wedge scanner is told from a hand by its speed and understood by the keys it presses, not by the
// characters that the keyboard layout of the day makes of them. What it sends goes to the scan form of the page, wherever the
// focus is, and waits there while there is no network. It runs before the page is read, so that no key is lost while that comes.
// Without this script the form works as any other.
(() => {
  'use strict';

  // A scanner sends a key every 2 to 30 ms, over Bluetooth in packets with pauses; 28 keys a second, six in a row, types nobody.
  const MEAN_MS = 35;
  const PAUSE_MS = 100;
  const SHORTEST = 6;

  // What the keys of the layout that scanners imitate (US) say, alone and with Shift.
  const KEYS = { Backquote: '`~', Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|',
    Semicolon: ';:', Quote: '\'"', Comma: ',<', Period: '.>', Slash: '/?', Space: '  ', IntlBackslash: '\\|',
    NumpadAdd: '++', NumpadSubtract: '--', NumpadMultiply: '**', NumpadDivide: '//', NumpadDecimal: '..' };
  // Separators within GS1 and ISO 15434 codes come as Ctrl and a key: GS, RS, FS, EOT.
  const CONTROLS = { BracketRight: '\x1d', Digit6: '\x1e', Backslash: '\x1c', KeyD: '\x04' };
  const SHIFTED_DIGITS = ')!@#$%^&*(';

  const RESULTS = {
    ok: { tones: [[880, 0, 0.09]], buzz: [40] },
    twice: { tones: [[880, 0, 0.07], [1175, 0.1, 0.07]], buzz: [40, 60, 40] },
    unknown: { tones: [[392, 0, 0.22]], buzz: [160] },
    refused: { tones: [[165, 0, 0.16], [165, 0.22, 0.3]], buzz: [220, 90, 220] }
  };

  function character(event) {
    const code = event.code;
    if (event.ctrlKey) return CONTROLS[code];
    if (!code) return event.key.length === 1 ? event.key : undefined;
    if (/^Key[A-Z]$/.test(code)) {
      // Where the layout says the same letter, it also knows its case; a lock of capitals is the keyboard's and not the scanner's.
      if (event.key.toUpperCase() === code[3] && !event.getModifierState('CapsLock')) return event.key;
      return event.shiftKey ? code[3] : code[3].toLowerCase();
    }
    if (/^Digit\d$/.test(code)) return event.shiftKey ? SHIFTED_DIGITS[code[5]] : code[5];
    if (/^Numpad\d$/.test(code)) return code[6];
    return KEYS[code] && KEYS[code][event.shiftKey ? 1 : 0];
  }

  const form = () => document.querySelector('main form[data-scan]') || document.querySelector('form[data-scan]');
  const fieldOf = scanForm => scanForm && scanForm.querySelector('[data-scan-field]');
  const field = () => fieldOf(form());
  // The field of a page that is there to scan; every other page has one too, in its head.
  const own = () => fieldOf(document.querySelector('main form[data-scan]'));
  // A list keeps its scans when its station is locked. Other pages look up a code, which may be that of a person.
  const isList = () => document.querySelector('main form[data-scan][hx-target="#state"]') !== null;
  // The panel of the camera is a part of the page; any other dialog is answered first.
  const isClosed = to => to.matches(':disabled') || document.querySelector('dialog[open]:not([data-camera-panel])') !== null;
  const isFilming = () => document.querySelector('dialog[data-camera-panel][open]') !== null;

  // The keys in a row that may be a scan, and the earlier text of each field that they went to. On a busy device an answer or a
  // page that is just loading may move the focus in the middle of a scan.
  let burst = null;

  function begin(event, at) {
    burst = { text: '', first: event.timeStamp, last: event.timeStamp, at, before: new Map() };
  }

  function remember(at) {
    if (at.value !== undefined && !burst.before.has(at)) burst.before.set(at, at.value);
  }

  function isScan(now) {
    const keys = burst ? burst.text.length : 0;
    return keys >= SHORTEST && now - burst.last <= PAUSE_MS && (now - burst.first) / keys <= MEAN_MS;
  }

  function types(element) {
    return element.isContentEditable || /^(textarea|select)$/i.test(element.tagName)
      || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|reset)$/.test(element.type));
  }

  // The number of the last scan. It has the focus after each scan, so that a number typed then is of these goods.
  const number = () => document.querySelector('main [data-number]');

  // The search for what an unknown code means. Words are for it while the page asks.
  const words = () => document.querySelector('main [data-words]');

  // Enter in the search takes the first answer, if the answers are those of what was typed.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target !== words()) return;
    const answers = document.getElementById('answers');
    const first = answers && answers.dataset.of === event.target.value.trim() && answers.querySelector('[data-answer]');
    if (!first) return;
    event.preventDefault();
    first.click();
  });

  // Where a key goes. What nothing on the page takes goes to the field of the scan, from the first character on.
  function aim(event) {
    const to = own();
    if (isFilming()) return event.target;
    if (to && event.target === number() && isWord(event) && !isClosed(to)) return give(carry(to));
    if (!to || types(event.target) || event.ctrlKey || event.key.length !== 1 || event.key === ' ' || isClosed(to)) {
      return event.target;
    }
    return give(words() && isWord(event) ? words() : to);
  }

  // Words, and codes with letters, are for the scan also where the number has the focus.
  function isWord(event) {
    return !event.ctrlKey && !event.altKey && !event.metaKey && event.key.length === 1 && !/[\d .,]/.test(event.key);
  }

  function give(to) {
    to.focus();
    to.setSelectionRange(to.value.length, to.value.length);
    return to;
  }

  document.addEventListener('keydown', event => {
    if (/^(Shift|Control|CapsLock|NumLock)$/.test(event.key)) return;
    // A held key repeats as fast as a scanner types; and what is typed into a password is nobody's business.
    if (event.repeat || event.altKey || event.metaKey || event.isComposing || event.target.type === 'password') {
      burst = null;
      return;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      if (isScan(event.timeStamp)) take(event);
      burst = null;
      return;
    }
    const typed = character(event);
    if (typed === undefined) {
      burst = null;
      return;
    }
    const goesOn = burst && event.timeStamp - burst.last <= PAUSE_MS;
    if ((event.key === '/' || typed === '/') && !goesOn && field() && !types(event.target)) {
      event.preventDefault();
      field().focus();
      field().select();
      return;
    }
    // The keys of a scan stay together in the field of the first one.
    const at = goesOn && event.target === number() ? event.target : aim(event);
    if (!goesOn) begin(event, at);
    remember(at);
    // Ctrl+D and the like are keys of the browser, a blank presses a button; within a scan they are a part of it.
    if ((event.ctrlKey && (goesOn || typed === CONTROLS.BracketRight)) || (goesOn && typed === ' ' && !types(event.target))) {
      event.preventDefault();
    }
    burst.text += typed;
    burst.last = event.timeStamp;
  }, true);

  function take(event) {
    const typing = types(burst.at);
    const here = burst.at.matches('[data-scan-here]');
    const to = here ? burst.at : field();
    if (typing && (!to || burst.at.closest('dialog:not([data-camera-panel])'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [at, before] of burst.before) {
      if (at.value === before || here && at === to) continue;
      at.value = before;
      at.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (here) {
      to.value = burst.text;
      to.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (!to && document.readyState !== 'loading' || to && isClosed(to)) {
      // The list of a hidden page names only scans that it took.
      if (lock) signal('refused');
      else refuse(burst.text);
    } else {
      send(burst.text);
    }
  }

  // Nobody takes it: who looks at the goods hears it, and reads which one.
  function refuse(code) {
    signal('refused');
    // In a hidden page nobody reads it.
    if (lock) untaken.push(code);
    const says = document.querySelector('[data-not-taken]');
    if (!says) return;
    // Separators have no picture of their own.
    says.querySelector('code').textContent = code.replace(/[\x00-\x1f]/g, ' ');
    says.hidden = false;
  }

  // After a press, the next key is for the scan again. Whoever types into another field or chooses stays there; and who pressed
  // with a finger finds no keyboard over the page before the field itself is touched.
  let finger = false;

  function giveBack() {
    const to = own();
    const active = document.activeElement;
    if (!to || isClosed(to)) return;
    // Selected again, so that a number typed next replaces it. What was typed and not sent yet stays.
    if (active === number() && active.value === active.defaultValue) active.select();
    if (types(active) && active !== to) return;
    const home = to.value ? to : number() || document.querySelector('#state [data-home]') || to;
    if (active === home) return;
    if (finger) home.inputMode = 'none';
    home.focus({ preventScroll: true });
  }

  // What a panel of rare acts asks first is ready to be typed. It opens in the click, so that no key comes before.
  document.addEventListener('click', event => {
    const summary = event.target.closest('.rare > summary');
    if (!summary) return;
    event.preventDefault();
    const panel = summary.parentElement;
    panel.open = !panel.open;
    const first = panel.open && panel.querySelector('input:not([type=hidden])');
    if (!first) return;
    first.focus();
    first.select();
  });

  // The browser may give the number the focus before the page is complete, and the first digit may come at once.
  document.addEventListener('focusin', event => {
    if (event.target === number() && event.target.value === event.target.defaultValue) event.target.select();
  });

  // What is longer than any number is a code that somebody types.
  let long = 0;

  document.addEventListener('input', event => {
    clearTimeout(long);
    if (event.target === number() && isCode(event.target.value)) long = setTimeout(giveCode, PAUSE_MS + MEAN_MS);
  });

  function giveCode() {
    const to = own();
    if (!to || !number() || !isCode(number().value)) return;
    // On a busy device the rest of a scan may still be on its way.
    if (burst && burst.before.has(number())) remember(to);
    give(carry(to));
  }

  // Some keyboards put in whole words and say no keys.
  const isCode = text => text.length > 6 || /[^\d .,]/.test(text);

  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !own() || event.target !== number()) return;
    // While scans wait for an answer, a number is of the last of them, and waits behind it.
    if (!isCode(event.target.value) && !waiting.length) return;
    event.preventDefault();
    give(carry(own()));
    form().requestSubmit();
  });

  // What was typed at the number belongs to the code or the words that it turns out to be.
  function carry(to) {
    const from = number();
    if (from.value !== from.defaultValue) to.value += from.value;
    from.value = from.defaultValue;
    return to;
  }

  // Steps that were pressed while an answer was on its way: they start from the number that it brings.
  let steps = 0;

  // A step from a number that was typed and not sent yet starts from that number.
  document.addEventListener('click', event => {
    const step = event.target.closest('[data-step]');
    const field = step?.form.hasAttribute('hx-post') && step.form.querySelector('[data-number]');
    if (!field) return;
    const by = Number(step.dataset.step);
    if (presses.size || isSettling()) {
      event.preventDefault();
      steps += by;
    } else if (field.value !== field.defaultValue && /^\d+$/.test(field.value)) {
      event.preventDefault();
      add(field, by);
    }
  });

  function add(field, by) {
    field.value = String(Math.max(0, Number(field.value) + by));
    field.form.requestSubmit();
  }

  function takeSteps() {
    const field = document.querySelector('form[hx-post] [data-step]')?.form.querySelector('[data-number]');
    const by = steps;
    steps = 0;
    if (field && by) add(field, by);
    else next();
  }

  document.addEventListener('pointerdown', event => {
    finger = event.pointerType === 'touch';
    if (event.target === own()) event.target.inputMode = '';
    if (event.target === number()) event.target.inputMode = 'numeric';
  }, true);

  // A press by the keyboard says where the keyboard is; words that are marked are to be copied; and one signs on a canvas.
  document.addEventListener('click', event => {
    if (event.detail === 0 || event.target.closest('canvas') || !getSelection().isCollapsed) return;
    setTimeout(giveBack);
  });

  // The answer may have taken away what had the focus.
  document.addEventListener('htmx:afterSettle', () => {
    giveBack();
    next();
  });

  // Codes of the sheet of commands press what the page offers for them, so that hands stay at the scanner.
  const COMMAND = /^SKLAD-([A-Z]{3,12})$/i;

  const command = (within, code) => `${within} [data-command="${COMMAND.exec(code)[1].toLowerCase()}"]`;

  function press(code) {
    const pressed = document.querySelector(command('#state', code)) || document.querySelector(command('main', code));
    if (pressed && !pressed.disabled) {
      pressed.click();
    } else {
      refuse(code);
    }
  }

  // Scans wait here in their order until the one before is answered, commands too; without a network, until it is back. What was sent
  // of a scan is kept: it may have been saved. Sent again as it was it counts once, also when something else was answered in between
  // and the page has another id for the next.
  const waiting = [];
  // Presses without an answer yet. Scans wait for them too: a number that was sent belongs to the goods before the next scan.
  const presses = new Set();
  const AGAIN_MS = 4000;
  let sending = null;
  // False until the page is complete. Before, htmx may be missing, and the browser would send the form and leave the page.
  let ready = false;
  let stuck = false;
  let timer = 0;
  // Address of the sign-in, once the session has ended. Scans that wait are kept for the same operator, who signs in in another window.
  let signIn = '';
  // Codes that were not sent, because another operator signed in meanwhile.
  const unsent = [];
  // Codes that were not taken while the page is hidden.
  const untaken = [];
  // Locks the station, once what waits in the hidden page is sent; and the message that is shown instead of the page.
  let lock = null;
  let anew = false;
  let beside = null;

  // In its place, and not by another page.
  const isAnswered = () => form().hasAttribute('hx-post') && window.htmx !== undefined;
  const isLeft = () => form().getAttribute('aria-busy') === 'true' || form().hasAttribute('data-held');
  // Until htmx has settled an answer, a press on one of its buttons would send a plain form and lead to another page.
  const isSettling = () => document.querySelector('.htmx-added') !== null;

  // Returns true if it was sent or waits for its turn.
  function send(code) {
    document.dispatchEvent(new Event('sklad:scan'));
    if (lock || stuck && COMMAND.test(code)) {
      // Until what got lost has arrived, nothing is finished and nothing undone.
      if (lock) signal('refused');
      else refuse(code);
      return false;
    }
    const taken = Boolean(form()) && !isLeft();
    show('[data-not-taken]', false);
    waiting.push({ code });
    if (stuck) signal('unknown');
    next();
    giveBack();
    return taken;
  }

  function next() {
    clearTimeout(timer);
    if (lock && !waiting.length && !sending && !presses.size) {
      if (unsent.length || untaken.length) {
        end();
        tell();
      } else {
        leave();
      }
      return;
    }
    const mayGoOn = ready && !sending && !presses.size;
    if (mayGoOn && steps && !isSettling()) {
      takeSteps();
      return;
    }
    if (!mayGoOn || steps || !waiting.length || (COMMAND.test(waiting[0].code) && isSettling())) {
      tell();
      return;
    }
    // A page that is being left takes nothing more, nor does one whose form waits to be sent again.
    if (!form() || isLeft()) {
      for (const each of waiting.splice(0)) refuse(each.code);
      return;
    }
    if (COMMAND.test(waiting[0].code)) {
      press(waiting.shift().code);
      next();
      return;
    }
    if (isAnswered()) {
      sending = waiting[0];
      submit(form());
    } else {
      field().value = waiting.shift().code;
      // In a form that records something else, the scan has a button of its own.
      form().requestSubmit(form().querySelector('[data-scan-send]'));
      next();
    }
    tell();
  }

  // What is typed meanwhile stays in the field, which may be empty now.
  function submit(scanForm) {
    const checks = !scanForm.noValidate;
    scanForm.noValidate = true;
    scanForm.requestSubmit();
    if (checks) scanForm.noValidate = false;
  }

  document.addEventListener('submit', event => {
    if (event.target !== form() || !isAnswered() || sending && !sending.sent) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const code = field().value;
    field().value = '';
    // No form is sent from within its own sending.
    setTimeout(() => (stuck && !code ? next() : send(code)));
  }, true);

  const ofScan = event => event.detail.elt === form();
  // While scans wait, a page is not left for the sign-in, and they are sent again afterwards.
  const signInOf = event => (waiting.length && event.detail.xhr.getResponseHeader('HX-Redirect')) || '';
  // What a server or one before it could not do is to be sent again as well.
  const status = event => event.detail.xhr.status;
  const reached = event => status(event) > 0 && status(event) < 500 && status(event) !== 429 && !signInOf(event);
  // A scan on which the server itself breaks would hold up all others for ever.
  const broken = event => status(event) === 500;

  document.addEventListener('htmx:configRequest', event => {
    if (!ofScan(event) || !sending) return;
    sending.sent = true;
    if (sending.parameters) {
      event.detail.parameters = sending.parameters;
      return;
    }
    event.detail.parameters.set('code', sending.code);
    // The server takes it from this operator alone.
    const by = document.querySelector('[data-scan-lost]')?.dataset.by;
    if (by) event.detail.parameters.set('page.by', by);
  });

  document.addEventListener('htmx:beforeOnLoad', event => {
    if (signInOf(event)) event.preventDefault();
  });

  document.addEventListener('htmx:beforeSend', event => {
    const { xhr, requestConfig } = event.detail;
    if (ofScan(event) || requestConfig.verb === 'get') return;
    presses.add(xhr);
    xhr.addEventListener('loadend', () => {
      presses.delete(xhr);
      next();
    });
  });

  document.addEventListener('htmx:afterRequest', event => {
    if (ofScan(event) && sending) {
      answered(event);
      return;
    }
    if (!reached(event)) {
      steps = 0;
      signal('refused');
    }
    lost(reached(event) ? null : event.detail);
    if (reached(event)) next();
  });

  function answered(event) {
    const scan = sending;
    sending = null;
    signIn = signInOf(event);
    anew ||= signIn !== '';
    if ((stuck || lock) && status(event) === 403) {
      stuck = false;
      anew = true;
      unsent.push(...waiting.splice(0).map(each => each.code));
      signal('refused');
      tell();
      return;
    }
    if (reached(event) || broken(event)) {
      stuck = false;
      waiting.shift();
      if (broken(event)) refuse(scan.code);
      else if (lock && isRefusal(event)) untaken.push(scan.code);
      next();
      return;
    }
    scan.sent = false;
    scan.parameters = event.detail.requestConfig.parameters;
    if (!stuck) signal('refused');
    stuck = true;
    dropCommands(1);
    tell();
    timer = setTimeout(next, AGAIN_MS);
  }

  // An answer is swapped in, and heard, before its request is over.
  const isRefusal = event => status(event) >= 400 || event.detail.xhr === answerHeard && /^(unknown|refused)$/.test(resultHeard);

  function dropCommands(from) {
    for (let i = waiting.length - 1; i >= from; i--) {
      if (COMMAND.test(waiting[i].code)) refuse(waiting.splice(i, 1)[0].code);
    }
  }

  // The script of a shared station asks before it locks the page. While scans of a list wait in it, it is hidden and kept for the same
  // operator; nothing that is scanned then is taken. Codes that were not taken stay on the screen until they are confirmed.
  document.addEventListener('sklad:lock', event => {
    if (!lock && !((waiting.length || unsent.length) && isList())) return;
    event.preventDefault();
    if (lock) return;
    lock = event.detail;
    anew = signIn !== '' || unsent.length > 0;
    dropCommands(sending ? 1 : 0);
    document.querySelector('dialog[data-camera-panel][open]')?.close();
    beside = document.querySelector(BESIDE) || document.querySelector('[data-scan-lost]');
    const page = document.createElement('div');
    page.hidden = true;
    page.append(...document.body.childNodes);
    document.body.append(beside, page);
    document.body.className = 'outside';
    next();
    tell();
  });

  // Ends the session while codes wait to be read, so that nobody goes on under it.
  function end() {
    if (anew) return;
    anew = true;
    const station = document.querySelector('form[data-lock]');
    const body = new URLSearchParams(new FormData(station));
    body.set('next', location.pathname + location.search);
    fetch(station.action, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(() => { anew = false; });
  }

  // All is sent, and what was not taken is confirmed. After a new sign-in the operator goes on with the page.
  function leave() {
    if (anew) location.reload();
    else lock();
  }

  const IN_PANEL = 'dialog [data-scan-lost]';
  const BESIDE = 'form[data-scan] ~ [data-scan-lost]';

  function tell() {
    const says = beside || document.querySelector(IN_PANEL) || document.querySelector(BESIDE) || document.querySelector('[data-scan-lost]');
    if (!says) return;
    const why = unsent.length ? 'another' : signIn ? 'ended' : untaken.length && !waiting.length ? '' : 'lost';
    for (const each of says.querySelectorAll('[data-why]')) {
      each.hidden = each.dataset.why === 'refused' ? !untaken.length : each.dataset.why !== why;
    }
    for (const count of says.querySelectorAll('[data-waiting]')) {
      if (count.textContent !== String(waiting.length)) count.textContent = String(waiting.length);
    }
    const link = says.querySelector('[data-why=ended] a');
    if (link && signIn) link.href = signIn;
    list(says.querySelector('[data-why=another] code'), unsent);
    list(says.querySelector('[data-why=refused] code'), untaken);
    says.hidden = !stuck && !unsent.length && !lock;
  }

  // Separators have no picture of their own.
  function list(element, codes) {
    if (element) element.textContent = codes.join(', ').replace(/[\x00-\x1f]/g, ' ');
  }

  function show(selector, shown) {
    const message = document.querySelector(selector);
    if (message) message.hidden = !shown;
  }

  // What was pressed and got lost is there to be pressed again, and can be sent again from the message.
  let again = null;

  function lost(request) {
    again = request && (() => {
      if (!request.elt.isConnected) {
        lost(null);
        return;
      }
      const by = request.requestConfig.triggeringEvent && request.requestConfig.triggeringEvent.submitter;
      // htmx knows of a button by its click.
      if (by) by.click();
      else if (request.elt.matches('form')) request.elt.requestSubmit();
      else request.elt.click();
    });
    show('[data-lost]', request !== null);
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-lost] button') && again) again();
    if (event.target.closest('[data-why=another] a')) {
      unsent.length = 0;
      if (lock) {
        event.preventDefault();
        next();
      }
    }
    if (event.target.closest('[data-why=refused] button')) untaken.length = 0;
    if (event.target.closest('[data-scan-lost] button')) {
      next();
      tell();
    }
    if (event.target.closest('[data-not-taken]')) show('[data-not-taken]', false);
  });

  addEventListener('online', next);
  document.addEventListener('sklad:unsent', () => signal('refused'));

  // Nobody closes the page unasked while scans wait in it, or codes are listed there alone.
  addEventListener('beforeunload', event => {
    if ((stuck || !ready) && waiting.length || unsent.length || untaken.length) event.preventDefault();
  });

  // What a server in between says of its own would take the place of what can be pressed again.
  document.addEventListener('htmx:beforeSwap', event => {
    if (!reached(event) && !event.detail.xhr.getResponseHeader('HX-Retarget')) event.detail.shouldSwap = false;
  });

  // A tap on a size is a scan of its own code: it waits for its turn as these do, so that none of two quick ones is lost.
  document.addEventListener('click', event => {
    const tapped = event.target.closest('[data-tap]');
    if (!tapped) return;
    event.preventDefault();
    send(tapped.dataset.tap);
  });

  // Sounds and vibration say how it went to who looks at the goods.
  const MUTED = 'sklad-muted';
  let audio = null;

  function muted() {
    try { return localStorage.getItem(MUTED) === '1'; } catch { return false; }
  }

  function signal(result) {
    const how = RESULTS[result];
    if (!how || muted()) return;
    // Browsers let a page buzz once it was touched.
    if (navigator.vibrate && (!navigator.userActivation || navigator.userActivation.hasBeenActive)) navigator.vibrate(how.buzz);
    if (!window.AudioContext) return;
    audio = audio || new AudioContext();
    if (audio.state === 'suspended') audio.resume().catch(() => {});
    for (const [pitch, after, long] of how.tones) {
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.type = result === 'refused' ? 'square' : 'sine';
      tone.frequency.value = pitch;
      loudness.gain.value = 0.2;
      tone.connect(loudness).connect(audio.destination);
      tone.start(audio.currentTime + after);
      tone.stop(audio.currentTime + after + long);
    }
  }

  // An answer of several parts is heard once.
  let answerHeard = null;
  let resultHeard = '';

  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.xhr === answerHeard) return;
    answerHeard = event.detail.xhr;
    const target = event.detail.target;
    const result = target.matches('[data-result]') ? target : target.querySelector('[data-result]');
    resultHeard = result ? result.dataset.result : '';
    if (target.id === 'scanned') target.scrollIntoView({ block: 'nearest' });
    if (result) signal(result.dataset.result);
    else if (event.detail.xhr.status >= 400 && reached(event)) signal('refused');
  });

  // What was scanned while the page came goes on once it is there, and htmx with it. Where each scan leads to a new page, that page
  // says how it went.
  document.addEventListener('DOMContentLoaded', () => setTimeout(() => {
    const arrived = document.querySelector('[data-signal]');
    if (arrived) signal(arrived.dataset.signal);
    const last = number();
    // By now, the scan field may hold the first keys of a scan.
    if (last && last.autofocus && !own().value) last.focus({ preventScroll: true });
    showMute();
    filmAgain();
    ready = true;
    next();
  }));

  function showMute() {
    for (const button of document.querySelectorAll('[data-mute]')) {
      button.hidden = false;
      button.setAttribute('aria-pressed', String(muted()));
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-mute]');
    if (!button) return;
    try { localStorage.setItem(MUTED, muted() ? '0' : '1'); } catch { /* then it stays as it is */ }
    showMute();
  });

  // The camera is loaded when it is opened. Its button has a word until then.
  const CAMERA = 'sklad-camera';
  const FILM_AGAIN_MS = 30000;

  try { document.documentElement.toggleAttribute('data-camera-known', localStorage.getItem(CAMERA) !== null); } catch { /* with the word */ }

  function film(button, held) {
    import('./camera/fields.js').then(({ scanWith }) => {
      try { localStorage.setItem(CAMERA, '1'); } catch { /* then the word stays */ }
      scanWith(button, held, send);
    }, () => {
      again = () => {
        show('[data-lost]', false);
        film(button, held);
      };
      show('[data-lost]', true);
    });
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-camera]');
    if (button) film(button);
  });

  // Where each scan leads to the page anew, the camera goes on there.
  function filmAgain() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(CAMERA));
      sessionStorage.removeItem(CAMERA);
    } catch { /* then it stays closed */ }
    const button = document.querySelector('main [data-camera=many]');
    if (kept && button && Date.now() - kept.at < FILM_AGAIN_MS) film(button, kept.code);
  }
})();
