package org.parvis.adapter.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.review.CaseSummary;
import org.parvis.application.review.ClaimCase;
import org.parvis.application.review.ListReviewQueue;
import org.parvis.domain.verification.ReviewCaseId;

/** The open cases, those due first, and taking one. */
@Named
@RequestScoped
public class QueuePage {
  static final String PAGE = "/staff/queue.xhtml";
  private static final Set<String> SAYINGS =
      Set.of(
          "decided",
          "answered",
          "helped",
          "already",
          "notHeld",
          "taken",
          "gone",
          "NOT_STAFF",
          "OWN_FILE");
  private static final Set<String> GOOD = Set.of("decided", "answered", "helped");

  @Inject CurrentSession current;
  @Inject HttpServletRequest request;
  @Inject Written written;
  @Inject Clock clock;
  @Inject ListReviewQueue listReviewQueue;
  @Inject ClaimCase claimCase;

  private List<CaseSummary> cases;

  public List<CaseSummary> getCases() {
    if (cases == null) {
      cases =
          listReviewQueue
              .execute(new ListReviewQueue.Command(current.require().session()))
              .match(listed -> listed.cases(), notStaff -> List.of());
    }
    return cases;
  }

  /** A press on "take" arrives as an ordinary form: the button names its case, not its line. */
  public String enter() {
    String pressed = request.getParameter("case");
    if (pressed == null || !"POST".equals(request.getMethod())) {
      return null;
    }
    return caseId(pressed).map(this::claim).orElseGet(() -> backSaying("gone"));
  }

  private String claim(ReviewCaseId id) {
    return claimCase
        .execute(new ClaimCase.Command(current.require().session(), id))
        .match(
            claimed -> CasePage.open(id),
            taken -> backSaying("taken"),
            notAllowed -> backSaying(notAllowed.why().name()),
            gone -> backSaying("gone"));
  }

  /**
   * What the last act came to, by the end of its text's key; empty when there is nothing to say.
   */
  public String getSaid() {
    String said = request.getParameter("said");
    return said != null && SAYINGS.contains(said) ? said : "";
  }

  public String getSaidKey() {
    return getSaid().equals(getSaid().toUpperCase(Locale.ROOT))
        ? "queue.notAllowed." + getSaid()
        : "queue." + getSaid();
  }

  public boolean isGood() {
    return GOOD.contains(getSaid());
  }

  public String due(CaseSummary summary) {
    return written.moment(summary.dueAt());
  }

  public String opened(CaseSummary summary) {
    return written.moment(summary.openedAt());
  }

  public boolean isOverdue(CaseSummary summary) {
    return summary.dueAt().isBefore(clock.instant());
  }

  public String state(CaseSummary summary) {
    if (summary.own()) {
      return "own";
    }
    if (summary.mine()) {
      return "mine";
    }
    return summary.taken() ? "taken" : "free";
  }

  static String backSaying(String said) {
    return JourneyUrls.redirectTo(PAGE + "?said=" + said);
  }

  static Optional<ReviewCaseId> caseId(String text) {
    return GivenValues.id(text).map(ReviewCaseId::new);
  }
}
