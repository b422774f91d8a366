package planted.adapter.web;

import planted.application.code.ConfirmOneTimeCodeService;
import planted.application.port.CodeChallenges;

/** Ways round the use case. */
final class ShortCuts {
  static class V05ServiceOutsideBootstrap_web {
    private ConfirmOneTimeCodeService service;
  }

  static class V06WebToPort {
    private CodeChallenges challenges;
  }
}
