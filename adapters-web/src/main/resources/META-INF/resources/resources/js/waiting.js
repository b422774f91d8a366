/* Asks where the member is and moves on when that has changed; asking is no activity. */
(function () {
  'use strict';

  var root = document.querySelector('[data-waiting]');
  if (!root) {
    return;
  }

  var started = Date.now();
  var late = root.querySelector('[data-late]');
  var identity = root.dataset.identity;
  var steps = root.dataset.waiting.split(',');

  async function look() {
    var abort = new AbortController();
    var limit = window.setTimeout(abort.abort.bind(abort), 15000);
    try {
      var response = await fetch('/capture/status', {
        headers: { Accept: 'application/json', 'X-Parvis-Poll': '1' },
        credentials: 'same-origin',
        redirect: 'error',
        cache: 'no-store',
        signal: abort.signal
      });
      if (response.status === 401) {
        window.location.reload();
        return;
      }
      if (response.ok) {
        var place = await response.json();
        if (steps.indexOf(place.step) < 0 || (identity && identity !== place.identity)) {
          window.location.replace(place.url);
          return;
        }
      }
    } catch (cut) {
      // The next look may get through.
    } finally {
      window.clearTimeout(limit);
    }
    var waited = Date.now() - started;
    if (late && late.hidden && waited > 20000) {
      late.hidden = false;
      // Filling a live region announces it; showing a filled one does not everywhere.
      root.querySelector('[data-late-live]').textContent = late.textContent.trim();
    }
    window.setTimeout(look, waited > 60000 ? 5000 : 1500);
  }

  window.setTimeout(look, 1000);
})();
