/* Brings new messages into the rehearsal mailbox without disturbing who reads it. */
(function () {
  'use strict';

  var list = document.getElementById('mailbox');
  if (!list) {
    return;
  }

  async function look() {
    try {
      if (!document.hidden) {
        var response = await fetch(window.location.pathname, {
          headers: { 'X-Parvis-Poll': '1' },
          credentials: 'same-origin',
          cache: 'no-store'
        });
        if (response.ok) {
          var fresh = new DOMParser()
            .parseFromString(await response.text(), 'text/html')
            .getElementById('mailbox');
          var busy = list.contains(document.activeElement)
            || String(window.getSelection()).length > 0;
          if (fresh && !busy && fresh.innerHTML !== list.innerHTML) {
            list.replaceChildren.apply(list, Array.prototype.slice.call(fresh.childNodes));
          }
        }
      }
    } catch (cut) {
      // The next look may get through.
    }
    window.setTimeout(look, 2000);
  }

  window.setTimeout(look, 2000);
})();
