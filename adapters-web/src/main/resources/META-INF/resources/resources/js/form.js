// Every form: one press sends once, and the first error has the focus.
(function () {
  'use strict';

  // A page that answered a form is from now on one that was opened: going back to it, or loading it
  // again, asks for the current step and sends nothing anew.
  history.replaceState(null, '', location.href);

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    // After this turn, so that the name of the pressed button still goes along.
    setTimeout(function () {
      form.querySelectorAll('button, input[type=submit]').forEach(function (button) {
        button.setAttribute('aria-disabled', 'true');
        button.classList.add('sending');
      });
    }, 0);
  });

  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) {
      return;
    }
    document.querySelectorAll('form').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('.sending').forEach(function (button) {
        button.removeAttribute('aria-disabled');
        button.classList.remove('sending');
      });
    });
  });

  document.querySelectorAll('[data-shows]').forEach(function (box) {
    box.addEventListener('change', function () {
      document.getElementById(box.dataset.shows).type = box.checked ? 'text' : 'password';
    });
  });

  // The place of an error is named after its field: "email-error".
  document.querySelectorAll('.field-error[id$="-error"]').forEach(function (error) {
    var field = document.getElementById(error.id.replace(/-error$/, ''));
    if (field && error.textContent.trim()) {
      field.setAttribute('aria-invalid', 'true');
    }
  });

  var wrong = document.querySelector('[aria-invalid=true]');
  if (wrong) {
    wrong.focus();
  } else {
    var notice = document.querySelector('.notices .notice-bad, .notices .notice-warn');
    if (notice) {
      notice.setAttribute('tabindex', '-1');
      notice.focus();
    }
  }
})();
