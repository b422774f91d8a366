package planted.adapter.web;

import planted.application.code.ConfirmOneTimeCode;

class V16Instanceof {
  boolean confirmed(ConfirmOneTimeCode.Outcome outcome) {
    return outcome instanceof ConfirmOneTimeCode.Outcome.Confirmed;
  }
}
