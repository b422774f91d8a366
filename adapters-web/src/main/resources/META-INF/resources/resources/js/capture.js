/*
 * Films one side of a document or a face, lets the member watch it, and sends it in pieces.
 * The page holds every word in elements marked data-text; this script only shows them.
 * What is measured here guides the member; the server decides from the recording alone.
 */
(function () {
  'use strict';

  var root = document.querySelector('[data-capture]');
  if (!root) {
    return;
  }

  var PIECE = 1 << 20;
  var SMALLEST_PIECE = 1 << 16;
  var SECONDS = Number(root.dataset.seconds) || 5;
  var FACING = root.dataset.facing;
  var FRESH = Number(root.dataset.fresh) || 0;
  var KIND = root.dataset.capture;
  var STEP = root.dataset.step;
  var BITS = FACING === 'user' ? 3000000 : 6000000;
  var CAMERA_KEY = 'parvis.camera.' + FACING;

  var state = '';
  var stream = null;
  var opening = 0;
  var recorder = null;
  var piece = PIECE;
  var recording = null;
  var recordingUrl = null;
  var watch = null;
  var leaving = false;

  function one(name) {
    return root.querySelector('[data-part="' + name + '"]');
  }

  function words(name) {
    var holder = root.querySelector('[data-text="' + name + '"]');
    return holder ? holder.textContent.trim() : '';
  }

  var preview = one('preview');
  var playback = one('playback');
  var status = one('status');
  var hint = one('hint');
  var prompt = one('prompt');
  var bar = one('bar');
  var done = one('done');
  var cameras = one('cameras');

  function say(text) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  /** Shows the one panel of a state and moves the focus to where the member goes on. */
  function enter(next, announcement) {
    state = next;
    root.dataset.state = next;
    root.querySelectorAll('[data-in]').forEach(function (element) {
      element.hidden = element.dataset.in.split(',').indexOf(next) < 0;
    });
    say(announcement || words('state-' + next));
    if (next === 'intro') {
      // The page has just arrived: reading begins at its top.
      return;
    }
    var target = Array.prototype.find.call(
      root.querySelectorAll('[data-focus]'),
      function (element) {
        return element.dataset.focus.split(',').indexOf(next) >= 0;
      });
    // The button that was pressed is gone; what happens now is said in the status.
    target = target || status;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  /** How far it is, for the eye and for whoever has it read out. */
  function advance(part, text) {
    bar.value = part;
    bar.setAttribute('aria-valuetext', text);
    if (done.textContent !== text) {
      done.textContent = text;
    }
  }

  // ---- camera ----

  function stopCamera() {
    opening++;
    window.clearInterval(watch);
    watch = null;
    if (stream) {
      stop(stream);
      stream = null;
    }
    preview.srcObject = null;
  }

  function stop(media) {
    media.getTracks().forEach(function (track) {
      track.stop();
    });
  }

  function canFilm() {
    return window.isSecureContext && navigator.mediaDevices && window.MediaRecorder;
  }

  function refusedBy(error) {
    switch (error.name) {
      case 'NotAllowedError':
      case 'SecurityError':
        return 'denied';
      case 'NotFoundError':
      case 'OverconstrainedError':
        return 'none';
      default:
        return 'busy';
    }
  }

  function constraints(deviceId) {
    var video = { width: { ideal: 1920 }, height: { ideal: 1080 } };
    if (deviceId) {
      video.deviceId = { exact: deviceId };
    } else {
      video.facingMode = { ideal: FACING };
    }
    return { audio: false, video: video };
  }

  async function openCamera(deviceId) {
    stopCamera();
    if (FRESH && performance.now() > FRESH * 1000) {
      // What the page asks for is too old by now: the server draws anew.
      leaving = true;
      window.location.reload();
      return;
    }
    if (!canFilm()) {
      enter('none');
      return;
    }
    var mine = opening;
    var opened;
    enter('opening');
    try {
      opened = await navigator.mediaDevices.getUserMedia(constraints(deviceId));
    } catch (error) {
      if (mine !== opening) {
        return;
      }
      if (deviceId && error.name !== 'NotAllowedError') {
        sessionStorage.removeItem(CAMERA_KEY);
        openCamera('');
        return;
      }
      enter(refusedBy(error));
      return;
    }
    if (mine !== opening) {
      // Another camera was chosen meanwhile, or the page was left.
      stop(opened);
      return;
    }
    stream = opened;
    stream.getVideoTracks()[0].addEventListener('ended', function () {
      // Unplugged, or its permission taken back; a camera that we stop ourselves does not say so.
      if (mine === opening && (state === 'ready' || state === 'recording')) {
        giveUp('frozen');
      }
    });
    preview.srcObject = stream;
    try {
      await preview.play();
      await listCameras();
    } catch (failed) {
      if (mine === opening) {
        giveUp('busy');
      }
      return;
    }
    if (mine === opening) {
      enter('ready');
      startWatch();
    }
  }

  async function listCameras() {
    var devices = (await navigator.mediaDevices.enumerateDevices()).filter(function (device) {
      return device.kind === 'videoinput';
    });
    var current = stream.getVideoTracks()[0].getSettings().deviceId;
    var select = cameras.querySelector('select');
    select.replaceChildren();
    devices.forEach(function (device, index) {
      var option = document.createElement('option');
      option.value = device.deviceId;
      option.textContent = device.label || words('camera') + ' ' + (index + 1);
      option.selected = device.deviceId === current;
      select.appendChild(option);
    });
    cameras.dataset.several = String(devices.length > 1);
  }

  // ---- what the camera shows: a watchdog, some advice, and a start by itself ----

  var hints = window.parvisFilmHints;
  var canvas = document.createElement('canvas');

  /** Who has asked their device for less motion begins by the button, as everybody may. */
  function startsByItself() {
    return FACING !== 'user' && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  function measure() {
    var size = hints.sizeFor(preview.videoWidth, preview.videoHeight);
    canvas.width = size.width;
    canvas.height = size.height;
    var context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(preview, 0, 0, canvas.width, canvas.height);
    var pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
    return hints.measure(pixels, canvas.width, canvas.height);
  }

  function startWatch() {
    var black = 0;
    var frozen = 0;
    var last = -1;
    var speak = hints.speaker();
    var start = hints.starter();
    window.clearInterval(watch);
    watch = window.setInterval(function () {
      if (!stream || document.hidden || !preview.videoWidth) {
        return;
      }
      var track = stream.getVideoTracks()[0];
      frozen = track.muted || track.readyState === 'ended' || preview.currentTime === last ? frozen + 1 : 0;
      last = preview.currentTime;
      var seen = measure();
      black = seen.light < 6 ? black + 1 : 0;
      if (frozen >= 12 || black >= 8) {
        giveUp(frozen >= 12 ? 'frozen' : 'black');
        return;
      }
      var now = performance.now();
      var current = hints.hint(seen, FACING !== 'user');
      var shown = speak(now, current);
      var text = shown ? words('hint-' + shown) : '';
      if (hint.textContent !== text) {
        hint.textContent = text;
      }
      var choosing = cameras.contains(document.activeElement);
      if (startsByItself() && state === 'ready' && !choosing && start(now, current)) {
        record();
      }
    }, 250);
  }

  function giveUp(why) {
    if (recorder && recorder.state !== 'inactive') {
      recorder.onstop = null;
      recorder.stop();
    }
    stopCamera();
    enter(why);
  }

  // ---- recording ----

  function format() {
    var few = (navigator.hardwareConcurrency || 4) <= 2;
    var webm = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8'];
    return (few ? webm.reverse() : webm)
      // Safari makes MP4 alone; H.264 is named, so that it does not choose a codec that is not read.
      .concat(['video/webm', 'video/mp4;codecs=avc1.42E01E', 'video/mp4'])
      .find(function (type) {
        return MediaRecorder.isTypeSupported(type);
      });
  }

  function record() {
    if (state !== 'ready' || !stream) {
      return;
    }
    var pieces = [];
    var type = format();
    try {
      recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS });
    } catch (refused) {
      giveUp('busy');
      return;
    }
    var mine = recorder;
    var whole = false;
    recorder.ondataavailable = function (event) {
      if (event.data.size > 0) {
        pieces.push(event.data);
      }
    };
    recorder.onerror = function () {
      giveUp('busy');
    };
    recorder.onstop = function () {
      if (!whole) {
        // The camera stopped by itself: what there is would be refused as too short.
        giveUp('frozen');
        return;
      }
      recording = new Blob(pieces, { type: mine.mimeType || type });
      stopCamera();
      review();
    };
    try {
      recorder.start(500);
    } catch (lost) {
      giveUp('frozen');
      return;
    }
    enter('recording');
    progress(mine, performance.now(), function () {
      whole = true;
    });
  }

  function progress(mine, start, complete) {
    var prompts = Array.prototype.slice.call(root.querySelectorAll('[data-prompt-from]'));
    (function step() {
      if (recorder !== mine || mine.state !== 'recording') {
        return;
      }
      var seconds = (performance.now() - start) / 1000;
      var left = Math.max(0, Math.ceil(SECONDS - seconds));
      advance(Math.min(1, seconds / SECONDS), words('progress-left').replace('{0}', left));
      var current = prompts.filter(function (entry) {
        return seconds >= Number(entry.dataset.promptFrom);
      }).pop();
      if (current && prompt.textContent !== current.textContent) {
        prompt.textContent = current.textContent;
        prompt.dataset.turn = current.dataset.turn || '';
      }
      if (seconds >= SECONDS) {
        complete();
        mine.stop();
      } else {
        window.setTimeout(step, 100);
      }
    })();
  }

  function review() {
    if (recordingUrl) {
      URL.revokeObjectURL(recordingUrl);
    }
    if (!recording || recording.size === 0) {
      enter('black');
      return;
    }
    recordingUrl = URL.createObjectURL(recording);
    playback.src = recordingUrl;
    // A recording made by a browser does not know its length until it was read to the end: nobody is
    // shown a clip of months meanwhile.
    playback.controls = false;
    playback.onloadedmetadata = function () {
      if (playback.duration !== Infinity) {
        playback.controls = true;
        return;
      }
      playback.ontimeupdate = function () {
        playback.ontimeupdate = null;
        playback.currentTime = 0;
        playback.controls = true;
      };
      playback.currentTime = 1e7;
    };
    enter('review');
  }

  function again() {
    recording = null;
    openCamera(sessionStorage.getItem(CAMERA_KEY) || '');
  }

  // ---- sending ----

  function pause(milliseconds) {
    return new Promise(function (resolve) {
      var timer = window.setTimeout(done, milliseconds);
      function done() {
        window.clearTimeout(timer);
        window.removeEventListener('online', done);
        resolve();
      }
      window.addEventListener('online', done);
    });
  }

  /** An answer of ours; while the server starts, something else may answer in its place. */
  function isAnswer(response) {
    var type = response.headers.get('Content-Type') || '';
    return response.status === 401 || (response.status < 500 && response.status !== 429 && type.indexOf('json') > 0);
  }

  /**
   * Asks until the server answers; a cut only makes it take longer. The body is made for each try,
   * so that what did not get through can be sent in smaller pieces.
   */
  async function ask(method, path, makeBody) {
    for (var tries = 0; ; tries++) {
      var abort = new AbortController();
      var limit = window.setTimeout(abort.abort.bind(abort), makeBody ? 60000 : 15000);
      try {
        var response = await fetch(path, {
          method: method,
          body: makeBody ? makeBody() : undefined,
          headers: { Accept: 'application/json' },
          credentials: 'same-origin',
          redirect: 'error',
          cache: 'no-store',
          signal: abort.signal
        });
        if (isAnswer(response)) {
          var answer = response.status === 401 ? {} : await response.json();
          answer.httpStatus = response.status;
          say(words('state-' + state));
          return answer;
        }
      } catch (cut) {
        // Falls through to the next try.
      } finally {
        window.clearTimeout(limit);
      }
      piece = Math.max(SMALLEST_PIECE, piece / 4);
      say(words('cut'));
      await pause(Math.min(15000, 1000 * Math.pow(2, tries)));
    }
  }

  function failed(answer) {
    switch (answer.httpStatus) {
      case 401:
        return 'over';
      case 413:
        return 'large';
      case 415:
        return 'unsupported';
      default:
        return 'moved';
    }
  }

  async function send() {
    if (state !== 'review') {
      return;
    }
    enter('sending');
    for (var round = 0; round < 3; round++) {
      var sent = await upload();
      if (sent.url) {
        goTo(sent.url);
        return;
      }
      if (sent.why !== 'moved') {
        end(sent.why);
        return;
      }
      // Another tab may have done this step, or begun it anew: the server knows where the member is.
      var place = await ask('GET', '/capture/status');
      if (place.httpStatus === 401) {
        end('over');
        return;
      }
      if (place.url && place.step !== STEP) {
        goTo(place.url);
        return;
      }
      // Still here, and the recording is too: it is sent anew.
    }
    end('failed');
  }

  /** Sends all bytes and has them acknowledged: where to go on, or why that cannot be said. */
  async function upload() {
    var size = recording.size;
    var type = recording.type.split(';')[0];
    sent(0, size);
    var opened = await ask(
      'POST', '/capture/clip?kind=' + KIND + '&type=' + encodeURIComponent(type));
    if (opened.httpStatus !== 201) {
      return { why: failed(opened) };
    }
    var path = '/capture/clip/' + opened.clip;
    var offset = 0;
    var stuck = 0;
    for (;;) {
      var answer = offset < size
        ? await ask('PUT', path + '?offset=' + offset, from(offset))
        : await ask('POST', path + '/done?length=' + size);
      if (answer.httpStatus === 200 && answer.url) {
        return { url: answer.url };
      }
      // An answer with an offset, whatever else it says, tells how much has arrived.
      if (typeof answer.offset !== 'number' || (answer.httpStatus !== 200 && answer.httpStatus !== 409)) {
        return { why: failed(answer) };
      }
      stuck = answer.offset > offset ? 0 : stuck + 1;
      if (stuck > 10 || answer.offset > size) {
        return { why: 'moved' };
      }
      offset = answer.offset;
      sent(offset, size);
    }
  }

  function from(offset) {
    return function () {
      return recording.slice(offset, offset + piece, 'application/octet-stream');
    };
  }

  function sent(offset, size) {
    advance(offset / size, words('progress-sent').replace('{0}', Math.floor(100 * offset / size)));
  }

  async function goTo(url) {
    leaving = true;
    enter('kept');
    // Whoever leaves while the server is away lands on the browser's own page and is lost there.
    await ask('GET', '/capture/status');
    window.location.replace(url);
  }

  function end(why) {
    leaving = why === 'over';
    enter(why);
  }

  // ---- the page ----

  root.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-do]');
    // The second click of a double click would meet the button that took the first one's place.
    if (!button || event.detail > 1) {
      return;
    }
    switch (button.dataset.do) {
      case 'open':
        openCamera(sessionStorage.getItem(CAMERA_KEY) || '');
        break;
      case 'record':
        record();
        break;
      case 'again':
        again();
        break;
      case 'send':
        send();
        break;
      case 'resend':
        state = 'review';
        send();
        break;
      default:
        break;
    }
  });

  cameras.querySelector('select').addEventListener('change', function (event) {
    sessionStorage.setItem(CAMERA_KEY, event.target.value);
    openCamera(event.target.value);
  });

  window.addEventListener('beforeunload', function (event) {
    if (!leaving && (state === 'review' || state === 'sending' || state === 'failed')) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  window.addEventListener('pagehide', stopCamera);
  window.addEventListener('pageshow', function (event) {
    // Back on a page that the browser had kept: its camera is closed and its step may be done.
    if (event.persisted && state !== 'review') {
      window.location.reload();
    }
  });
  document.addEventListener('visibilitychange', function () {
    if (document.hidden && state === 'recording') {
      giveUp('left');
    }
  });

  bar.max = 1;
  enter(canFilm() ? 'intro' : 'none');
})();
