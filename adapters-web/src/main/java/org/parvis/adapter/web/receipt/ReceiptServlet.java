package org.parvis.adapter.web.receipt;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.parvis.adapter.web.session.RequestOrigin;
import org.parvis.application.message.TakeCalledReceipt;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.ReceiptStatus;

/**
 * 204 once a receipt is stored, 503 when it cannot be: Kannel then calls again. 400 for what it
 * never sends, 403 for who has no token or calls from elsewhere.
 */
@WebServlet("/receipts")
public class ReceiptServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ReceiptServlet.class.getName());
  private static final int LONGEST = 100;

  @Inject transient TakeCalledReceipt takeCalledReceipt;
  @Inject transient RequestOrigin origin;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status(request));
  }

  private int status(HttpServletRequest request) {
    Optional<String> route = value(request, "route");
    Optional<String> message = value(request, "message");
    Optional<String> token = value(request, "token");
    Optional<ReceiptStatus> status = value(request, "status").flatMap(KannelStatus::of);
    if (route.isEmpty() || message.isEmpty() || token.isEmpty() || status.isEmpty()) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    String said = Optional.ofNullable(request.getParameter("said")).orElse("");
    TakeCalledReceipt.Command command =
        new TakeCalledReceipt.Command(
            new Handover(route.orElseThrow(), message.orElseThrow()),
            token.orElseThrow(),
            status.orElseThrow(),
            request.getParameter("status") + " " + KannelStatus.withoutText(said),
            origin.address());
    try {
      return takeCalledReceipt
          .execute(command)
          .match(
              taken -> HttpServletResponse.SC_NO_CONTENT,
              refused -> HttpServletResponse.SC_FORBIDDEN);
    } catch (RuntimeException notStored) {
      LOG.log(Level.ERROR, "A receipt could not be stored; the gateway calls again", notStored);
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }
}
