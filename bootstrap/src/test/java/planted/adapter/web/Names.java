package planted.adapter.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import planted.application.code.ConfirmOneTimeCode;

/** Words that say nothing. */
final class Names {
  @Named
  static class V22PageSuffix {
    @Inject private ConfirmOneTimeCode confirm;

    public String submit() {
      return "home";
    }
  }

  @Path("names")
  static class V22ResourceSuffix {}

  static class V22Manager {}

  static class V22Helper {}

  static class V22Util {}

  static class V22Utils {}

  static class V22Impl {}

  static class V22Dto {}

  static class V22Base {}

  static class V22Abstract {}

  static class V22Info {}

  static class V22Data {}

  static class V22Otp {}
}
