// Scanners that type. A wedge scanner is told from a hand by its speed and understood by the keys it presses, not by the
// characters that the keyboard layout of the day makes of them. What it sends goes to the scan form of the page, wherever the
// focus is. Without this script the form works as any other.
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
  const field = () => form() && form().querySelector('[data-scan-field]');

  // The keys in a row that may be a scan, with what stood in the field that they went to.
  let burst = null;

  function begin(event) {
    const at = event.target;
    burst = { text: '', first: event.timeStamp, last: event.timeStamp, at, before: at.value };
  }

  function isScan(now) {
    const keys = burst ? burst.text.length : 0;
    return keys >= SHORTEST && now - burst.last <= PAUSE_MS && (now - burst.first) / keys <= MEAN_MS;
  }

  function types(element) {
    return element.isContentEditable || /^(textarea|select)$/i.test(element.tagName)
      || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|reset)$/.test(element.type));
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
    if (!goesOn) begin(event);
    // Ctrl+D and the like are keys of the browser, a blank presses a button; within a scan they are a part of it.
    if ((event.ctrlKey && (goesOn || typed === CONTROLS.BracketRight)) || (goesOn && typed === ' ' && !types(event.target))) {
      event.preventDefault();
    }
    burst.text += typed;
    burst.last = event.timeStamp;
  }, true);

  function take(event) {
    const here = burst.at.matches('[data-scan-here]');
    const to = here ? burst.at : field();
    if (!to) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!here && burst.before !== undefined && burst.at.value !== burst.before) {
      burst.at.value = burst.before;
      burst.at.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (here) {
      to.value = burst.text;
      to.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      send(burst.text);
    }
  }

  // Codes of the sheet of commands press what the page offers for them, so that hands stay at the scanner.
  const COMMAND = /^SKLAD-([A-Z]{3,12})$/i;

  function press(command) {
    const pressed = document.querySelector(`main [data-command="${command}"]`);
    if (pressed && !pressed.disabled) {
      pressed.click();
    } else {
      signal('refused');
    }
  }

  // Scans that come while the one before is on its way wait for their turn, commands too.
  const waiting = [];
  let busy = false;

  // A scan that got lost, with all that was sent: it may have been saved. Sent again as it was it counts once, also when
  // something else was answered in between and the page has another id for the next.
  let lost = null;
  const isLost = code => lost !== null && lost.get('code') === code;

  function send(code) {
    waiting.push(code);
    if (!busy) next();
  }

  function next() {
    const to = field();
    if (!to || !waiting.length) return;
    // A page that is being left takes nothing more; who scans hears it.
    if (form().getAttribute('aria-busy') === 'true') {
      waiting.length = 0;
      signal('refused');
      return;
    }
    const command = COMMAND.exec(waiting[0]);
    if (command && isLost(to.value)) {
      // What got lost goes first; until it has arrived, nothing is finished and nothing undone.
      waiting.shift();
      signal('refused');
      return;
    }
    if (command) {
      waiting.shift();
      press(command[1].toLowerCase());
      next();
      return;
    }
    if (isLost(to.value)) waiting.unshift(to.value);
    to.value = waiting.shift();
    form().requestSubmit();
  }

  const ofScan = event => event.detail.elt === form();
  // What a server or one before it could not do is to be sent again as well.
  const reached = event => event.detail.xhr.status > 0 && event.detail.xhr.status < 500;

  document.addEventListener('htmx:configRequest', event => {
    if (ofScan(event) && isLost(event.detail.parameters.get('code'))) event.detail.parameters = lost;
  });

  // The field is free for the next code as soon as this one has left; when it gets lost on the way, it comes back.
  document.addEventListener('htmx:beforeSend', event => {
    if (!ofScan(event)) return;
    busy = true;
    field().value = '';
  });

  document.addEventListener('htmx:afterRequest', event => {
    if (!reached(event)) signal('refused');
    if (ofScan(event)) {
      answered(event);
    } else {
      show('[data-lost]', !reached(event));
    }
  });

  const BESIDE = 'form[data-scan] ~ [data-scan-lost]';

  function answered(event) {
    busy = false;
    show(document.querySelector(BESIDE) ? BESIDE : '[data-scan-lost]', !reached(event));
    if (reached(event)) {
      lost = null;
      next();
    } else {
      lost = event.detail.requestConfig.parameters;
      comeBack(lost.get('code'));
    }
  }

  // Nothing else goes before it. Of a scan in the midst of which it comes back, the scanner's keys are still to come.
  function comeBack(code) {
    const to = field();
    const within = burst && burst.at === to;
    const typed = within ? burst.before : to.value;
    if (typed) waiting.unshift(typed);
    if (within) burst.before = code;
    to.value = code;
  }

  function show(selector, shown) {
    const message = document.querySelector(selector);
    if (message) message.hidden = !shown;
  }

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

  document.addEventListener('htmx:afterSwap', event => {
    const target = event.detail.target;
    const result = target.matches('[data-result]') ? target : target.querySelector('[data-result]');
    if (target.id === 'scanned') target.scrollIntoView({ block: 'nearest' });
    if (result) signal(result.dataset.result);
    else if (event.detail.xhr.status >= 400 && reached(event)) signal('refused');
  });

  // Where each scan leads to a new page, that page says how it went.
  const arrived = document.querySelector('[data-signal]');
  if (arrived) signal(arrived.dataset.signal);

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
  showMute();
})();
