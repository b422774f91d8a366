// The page of a code: how long it is good for, "not received?" after a while, and the code itself
// where the browser can read the message.
(function () {
  'use strict';
  var arrived = performance.now();

  var countdown = document.querySelector('[data-countdown]');
  if (countdown) {
    var goodFor = Number(countdown.dataset.countdown);
    var left = countdown.querySelector('[data-left]');
    var tick = function () {
      var seconds = Math.max(0, Math.ceil((goodFor - (performance.now() - arrived)) / 1000));
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

  // What became of the message: asked of this page itself, in its language, until there is no more
  // to be told or the code is over.
  var delivery = document.getElementById('delivery');
  var good = countdown ? Number(countdown.dataset.countdown) : 0;
  var told = function () {
    if (delivery.dataset.anotherWay === 'true') {
      // All but the button for another message, which is refused before its time.
      document.querySelectorAll('section[data-after]').forEach(function (later) { later.hidden = false; });
    }
    if (delivery.dataset.final !== 'true' && performance.now() - arrived < good) {
      setTimeout(ask, 4000);
    }
  };
  var ask = function () {
    fetch(location.href, { credentials: 'same-origin', redirect: 'error', headers: { 'X-Parvis-Poll': '1' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (text) {
        var news = new DOMParser().parseFromString(text, 'text/html').getElementById('delivery');
        if (news && news.dataset.delivery !== delivery.dataset.delivery) {
          delivery.className = news.className;
          delivery.dataset.delivery = news.dataset.delivery;
          delivery.dataset.final = news.dataset.final;
          delivery.dataset.anotherWay = news.dataset.anotherWay;
          delivery.replaceChildren.apply(delivery, Array.from(news.childNodes));
        }
      })
      .catch(function () { /* What was told stays; the next time may work. */ })
      .then(told);
  };
  if (delivery) {
    told();
  }

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
