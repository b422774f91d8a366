package org.parvis.adapter.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.parvis.application.port.SendResult;

/**
 * What a failed hand-over means. The relay's three-digit answer decides (RFC 5321 §4.2.1): 5 is
 * final, 4 is for later; without an answer the mail may have been taken.
 */
record SmtpFailure(MessagingException failure) {
  private static final Pattern ANSWER = Pattern.compile("(?m)(?:^|[\\s;:])([45])\\d\\d[ -]");

  SendResult result() {
    for (Exception e = failure; e != null; e = next(e)) {
      String text = e.getMessage();
      Matcher answer = ANSWER.matcher(text == null ? "" : text);
      if (answer.find()) {
        return answer.group(1).equals("5")
            ? new SendResult.Rejected("the relay refused for good")
            : new SendResult.NotSent("the relay refused for now");
      }
    }
    return new SendResult.Unknown("no answer from the relay");
  }

  /**
   * What it means before anything was handed over. A certificate that is not the relay's, and a
   * relay that knows no encryption, stay so until somebody mends the configuration.
   */
  SendResult beforeHandover() {
    for (Exception e = failure; e != null; e = next(e)) {
      String text = e.getMessage();
      if (e instanceof SSLException || (text != null && text.contains("STARTTLS is required"))) {
        return new SendResult.Misconfigured("the relay cannot be reached safely");
      }
    }
    return new SendResult.NotSent("the relay cannot be reached");
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception e) {
    return e instanceof MessagingException mail
        ? mail.getNextException()
        : e.getCause() instanceof Exception cause ? cause : null;
  }
}
