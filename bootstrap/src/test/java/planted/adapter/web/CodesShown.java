package planted.adapter.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import planted.application.code.ConfirmOneTimeCode;

@Named
class CodesShown {
  @Inject private ConfirmOneTimeCode confirm;

  public String getCode() {
    return "x";
  }
}
