package org.parvis.adapter.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.banking.CollectFunds;
import org.parvis.domain.banking.AccountId;

/**
 * The button "Rapatrier". A plain form and not a Faces one: Faces would silently ignore a forged
 * press of a locked button, where the operation itself must refuse it and say so in the journal.
 */
@WebServlet("/account/collect")
public class CollectServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CurrentSession session;
  @Inject transient CollectFunds collectFunds;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> collection = GivenValues.id(request.getParameter("collection"));
    if (collection.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<String> note =
        collectFunds
            .execute(
                new CollectFunds.Command(
                    session.require().session(), new AccountId(collection.get())))
            .match(
                collected -> Optional.of("collected"),
                nothing -> Optional.of("nothingToCollect"),
                refused -> Optional.empty());
    if (note.isEmpty()) {
      session.requireStillOpen();
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String association =
        GivenValues.id(request.getParameter("association"))
            .map(id -> "association=" + id + "&")
            .orElse("");
    response.setHeader("Location", "/account.xhtml?" + association + "note=" + note.get());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
