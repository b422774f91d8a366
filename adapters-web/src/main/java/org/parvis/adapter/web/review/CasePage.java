package org.parvis.adapter.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.review.CaseClip;
import org.parvis.application.review.CaseFile;
import org.parvis.application.review.CloseAnswer;
import org.parvis.application.review.ComparedField;
import org.parvis.application.review.DecideCase;
import org.parvis.application.review.ReadCase;
import org.parvis.application.review.Tick;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** One case: its evidence, and the decision or the answer that closes it. */
@Named
@RequestScoped
public class CasePage {
  static final String PAGE = "/staff/case.xhtml";

  @Inject CurrentSession current;
  @Inject HttpServletRequest request;
  @Inject PageLanguage language;
  @Inject Written written;
  @Inject ReadCase readCase;
  @Inject DecideCase decideCase;
  @Inject CloseAnswer closeAnswer;

  private final Map<Tick, Boolean> ticked = new EnumMap<>(Tick.class);
  private final Map<RefusalReason, Boolean> chosen = new EnumMap<>(RefusalReason.class);
  private String note = "";
  private String missing = "";
  private CaseFile file;
  private String elsewhere;

  static String open(ReviewCaseId id) {
    return JourneyUrls.redirectTo(PAGE + "?id=" + id.value());
  }

  /** Opens the file; whoever does not hold the case is sent back to the queue. */
  public String enter() {
    read();
    return elsewhere;
  }

  private void read() {
    if (file != null || elsewhere != null) {
      return;
    }
    Optional<ReviewCaseId> id = QueuePage.caseId(request.getParameter("id"));
    if (id.isEmpty()) {
      elsewhere = QueuePage.backSaying("gone");
      return;
    }
    elsewhere =
        readCase
            .execute(new ReadCase.Command(session(), id.get()))
            .match(
                found -> {
                  file = found.file();
                  return null;
                },
                notHeld -> QueuePage.backSaying("notHeld"),
                notAllowed -> QueuePage.backSaying(notAllowed.why().name()));
  }

  public String approve() {
    return decide(true, "ticks");
  }

  public String refuse() {
    return decide(false, "reasons");
  }

  private String decide(boolean approve, String lacking) {
    return decideCase
        .execute(
            new DecideCase.Command(
                session(),
                file.id(),
                approve,
                approve ? marked(ticked, Tick.class) : Set.of(),
                approve ? Set.of() : marked(chosen, RefusalReason.class)))
        .match(
            decided -> QueuePage.backSaying("decided"),
            incomplete -> again(lacking),
            notHeld -> QueuePage.backSaying("notHeld"),
            already -> QueuePage.backSaying("already"));
  }

  public String answer() {
    return closeAnswer
        .execute(new CloseAnswer.Command(session(), file.id(), note.strip()))
        .match(
            answered -> QueuePage.backSaying("answered"),
            noteMissing -> again("note"),
            notHeld -> QueuePage.backSaying("notHeld"));
  }

  // Shows the case again with what was ticked and what is missing.
  private String again(String lacking) {
    missing = lacking;
    return null;
  }

  private static <E extends Enum<E>> Set<E> marked(Map<E, Boolean> marks, Class<E> type) {
    EnumSet<E> set = EnumSet.noneOf(type);
    marks.forEach(
        (key, mark) -> {
          if (Boolean.TRUE.equals(mark)) {
            set.add(key);
          }
        });
    return set;
  }

  private SessionId session() {
    return current.require().session();
  }

  /** The file, read once; null where the holder is somebody else and the page is left. */
  public CaseFile getFile() {
    read();
    return file;
  }

  private <T> List<T> listed(Function<CaseFile, List<T>> part) {
    return getFile() == null ? List.of() : part.apply(file);
  }

  /** Whether a decision can be made; asked before anything else of a posted form. */
  public boolean isDeciding() {
    return isOpen(ReviewKind.DECISION);
  }

  /** Whether an approval by the policy can be confirmed or withdrawn. */
  public boolean isControlling() {
    return isOpen(ReviewKind.CONTROL);
  }

  public boolean isAnswering() {
    return isOpen(ReviewKind.ANSWER);
  }

  private boolean isOpen(ReviewKind kind) {
    return getFile() != null && !file.closed() && file.kind() == kind;
  }

  public String getEmail() {
    return file.email().value();
  }

  public String fieldName(ComparedField field) {
    return words("case.field." + field.field(), field.field());
  }

  /** The key of what a comparison came to. */
  public String comparison(ComparedField field) {
    if (field.differs()) {
      return "case.differs";
    }
    if (!field.because().isEmpty()) {
      return "case.compatible";
    }
    return field.declared().isEmpty() || field.read().isEmpty() ? "case.notCompared" : "case.same";
  }

  /** Why a name that is written differently may be the same, in words. */
  public List<String> because(ComparedField field) {
    return field.because().stream()
        .map(reason -> words("name." + reason.name(), reason.name()))
        .toList();
  }

  /** The text with this key, or something else where there is none. */
  String words(String key, String otherwise) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.parvis.adapter.web.staff", language.locale(), CasePage.class.getClassLoader());
    return texts.containsKey(key) ? texts.getString(key) : otherwise;
  }

  public String getId() {
    return file.id().value().toString();
  }

  public String getDue() {
    return written.moment(file.dueAt());
  }

  public String address(CaseClip clip) {
    return "/evidence/" + getId() + "/" + clip.clip().value();
  }

  public List<RefusalReason> getRefusal() {
    return listed(all -> all.refusal().stream().sorted().toList());
  }

  public List<Tick> getTicks() {
    return List.of(Tick.values());
  }

  public List<ReasonFamily> getFamilies() {
    return List.of(ReasonFamily.values());
  }

  public List<RefusalReason> reasons(ReasonFamily family) {
    return Arrays.stream(RefusalReason.values())
        .filter(reason -> reason.family() == family)
        // The word for members stands for the exact reason, which the reviewer gives.
        .filter(reason -> reason != RefusalReason.NOT_ESTABLISHED)
        .toList();
  }

  public Map<Tick, Boolean> getTicked() {
    return ticked;
  }

  public Map<RefusalReason, Boolean> getChosen() {
    return chosen;
  }

  /** What the last try lacked: ticks, reasons or note; empty on a first look. */
  public String getMissing() {
    return missing;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
