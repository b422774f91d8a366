package planted.adapter.sms;

import planted.application.code.ConfirmOneTimeCodeService;

class V05ServiceOutsideBootstrap_sms {
  private ConfirmOneTimeCodeService service;
}
