// The page of a code: how long it is good for, "not received?" after a while, and the code itself
// where the browser can read the message.
(function () {
  'use strict';
  var arrived = performance.now();

  var countdown = document.querySelector('[data-countdown]');
  if (countdown) {
    var good = Number(countdown.dataset.countdown);
    var left = countdown.querySelector('[data-left]');
    var tick = function () {
      var seconds = Math.max(0, Math.ceil((good - (performance.now() - arrived)) / 1000));
      if (seconds === 0) {
        countdown.textContent = countdown.dataset.over;
        document.querySelectorAll('[data-after]').forEach(function (later) { later.hidden = false; });
        return;
      }
      left.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      setTimeout(tick, 500);
    };
    tick();
  }

  document.querySelectorAll('[data-after]').forEach(function (later) {
    setTimeout(function () { later.hidden = false; }, Number(later.dataset.after));
  });

  var input = document.querySelector('[data-one-time-code]');
  if (!input) {
    return;
  }
  if (!document.querySelector('[aria-invalid=true]')) {
    input.focus();
  }
  if ('OTPCredential' in window && window.matchMedia('(pointer: coarse)').matches) {
    var stop = new AbortController();
    input.form.addEventListener('submit', function () { stop.abort(); });
    navigator.credentials.get({ otp: { transport: ['sms'] }, signal: stop.signal })
      .then(function (message) { if (message && !input.value) { input.value = message.code; } })
      .catch(function () { /* The code can be typed. */ });
  }
})();
