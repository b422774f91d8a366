/* The reviewer's table: recordings frame by frame, and the member's text while reasons are ticked. */
(function () {
  'use strict';

  var FRAME = 1 / 30;

  // ---- recordings ----

  document.querySelectorAll('[data-recording]').forEach(function (root) {
    var video = root.querySelector('video');
    var address = video.getAttribute('src');
    var state = root.querySelector('[data-recording-state]');

    // Read once and played from memory: exact seeking, and one view is one line in the journal.
    fetch(address, { credentials: 'same-origin', cache: 'no-store' })
      .then(function (response) {
        if (!response.ok) {
          throw new Error(String(response.status));
        }
        return response.blob();
      })
      .then(function (blob) {
        video.addEventListener('loadedmetadata', learnLength, { once: true });
        // From memory, so that the first picture costs no second view.
        video.preload = 'auto';
        video.src = URL.createObjectURL(blob);
      })
      .catch(function () {
        state.hidden = false;
      });

    // A browser's recording does not say how long it is until it was once read to the end.
    function learnLength() {
      if (video.duration !== Infinity) {
        root.dataset.loaded = 'true';
        return;
      }
      video.addEventListener('timeupdate', function () {
        video.currentTime = 0;
        root.dataset.loaded = 'true';
      }, { once: true });
      video.currentTime = 1e7;
    }

    function step(frames) {
      video.pause();
      var end = Number.isFinite(video.duration) ? video.duration : 1e7;
      video.currentTime = Math.max(0, Math.min(end, video.currentTime + frames * FRAME));
    }

    root.addEventListener('click', function (event) {
      var button = event.target.closest('button[data-do]');
      if (!button) {
        return;
      }
      switch (button.dataset.do) {
        case 'back':
          step(-1);
          break;
        case 'forward':
          step(1);
          break;
        case 'play':
          if (video.paused) {
            video.play();
          } else {
            video.pause();
          }
          break;
        default:
          break;
      }
    });

    video.addEventListener('play', function () {
      root.querySelector('[data-do="play"]').setAttribute('aria-pressed', 'true');
    });
    video.addEventListener('pause', function () {
      root.querySelector('[data-do="play"]').setAttribute('aria-pressed', 'false');
    });

    root.querySelector('[data-speed]').addEventListener('change', function (event) {
      video.playbackRate = Number(event.target.value);
    });
    root.querySelector('[data-zoom-choice]').addEventListener('change', function (event) {
      root.dataset.zoom = event.target.value;
    });
  });

  // ---- what the member will read ----

  var preview = document.querySelector('[data-preview]');
  if (!preview) {
    return;
  }

  function show() {
    var chosen = Array.prototype.slice.call(document.querySelectorAll('[data-reason]'))
      .filter(function (entry) {
        return entry.querySelector('input').checked;
      });
    preview.querySelectorAll('[data-preview-list]').forEach(function (list) {
      var language = list.dataset.previewList;
      var seen = {};
      list.replaceChildren();
      chosen.forEach(function (entry) {
        var holder = entry.querySelector('[data-member-text="' + language + '"]');
        var text = holder ? holder.textContent.trim() : '';
        if (text && !seen[text]) {
          seen[text] = true;
          var item = document.createElement('li');
          item.textContent = text;
          list.appendChild(item);
        }
      });
    });
    preview.dataset.empty = String(chosen.length === 0);
  }

  document.addEventListener('change', function (event) {
    if (event.target.closest('[data-reason]')) {
      show();
    }
  });
  show();
})();
