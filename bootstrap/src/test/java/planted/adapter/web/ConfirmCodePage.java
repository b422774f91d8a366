package planted.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import planted.application.code.ConfirmOneTimeCode;

@Named
@RequestScoped
public class ConfirmCodePage {
  @Inject private ConfirmOneTimeCode confirm;

  public String submit(ConfirmOneTimeCode.Command command) {
    return confirm.execute(command).match(confirmed -> "home", denied -> "locked");
  }
}
