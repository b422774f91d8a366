package org.parvis.adapter.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.adapter.web.language.Written;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.adapter.web.verification.Countries;
import org.parvis.application.review.CaseFile;
import org.parvis.application.review.RecordAssistance;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.ReviewKind;

/** The part of a case that is about reaching its member, and about the help that was asked for. */
@Named
@RequestScoped
public class CaseContactPage {
  @Inject CurrentSession current;
  @Inject CasePage casePage;
  @Inject PageLanguage language;
  @Inject Written written;
  @Inject RecordAssistance recordAssistance;

  private String note = "";
  private boolean noteMissing;

  /** Keeps that the member was spoken to, and stays with the case. */
  public String contacted() {
    return record(RecordAssistance.Act.CONTACTED, CasePage.open(casePage.getFile().id()));
  }

  public String close() {
    return record(RecordAssistance.Act.CLOSED, QueuePage.backSaying("helped"));
  }

  private String record(RecordAssistance.Act act, String next) {
    return recordAssistance
        .execute(
            new RecordAssistance.Command(
                current.require().session(), casePage.getFile().id(), act, note.strip()))
        .match(
            recorded -> next,
            missing -> {
              noteMissing = true;
              return null;
            },
            notHeld -> QueuePage.backSaying("notHeld"));
  }

  /** Whether the case is a request for help, and so about no recording. */
  public boolean isHelp() {
    return file().filter(file -> file.kind() == ReviewKind.ASSISTANCE).isPresent();
  }

  public boolean isOpen() {
    return isHelp() && !casePage.getFile().closed();
  }

  /** In E.164; empty when no number was confirmed. */
  public String getPhone() {
    return file().flatMap(CaseFile::phone).map(PhoneNumber::e164).orElse("");
  }

  public String getReason() {
    return file().flatMap(CaseFile::assistance).map(asked -> asked.reason().name()).orElse("");
  }

  /** The key of what is to be done. */
  public String getLead() {
    return file()
        .flatMap(CaseFile::assistance)
        .map(
            asked ->
                switch (asked.reason()) {
                  case NO_TEXT_MESSAGE, MESSAGE_NOT_DELIVERED -> "case.help.lead." + asked.reason();
                  case COUNTRY_NOT_LISTED,
                      DOCUMENT_NOT_LISTED,
                      NO_CAMERA,
                      CONSENT_REFUSED,
                      TOO_HARD,
                      REFUSED ->
                      "case.help.lead";
                })
        .orElse("case.help.lead");
  }

  public String getWords() {
    return file().flatMap(CaseFile::assistance).map(asked -> asked.note().text()).orElse("");
  }

  public String getContacted() {
    return file().flatMap(CaseFile::contactedAt).map(written::moment).orElse("");
  }

  /** The kind that the member chose to film; empty when none was chosen. */
  public String getDocumentKind() {
    return file().flatMap(CaseFile::document).map(choice -> choice.kind().name()).orElse("");
  }

  public String getDocumentCountry() {
    return file()
        .flatMap(CaseFile::document)
        .map(DocumentChoice::country)
        .map(country -> Countries.name(country, language.locale()))
        .orElse("");
  }

  public boolean isNoteMissing() {
    return noteMissing;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  private Optional<CaseFile> file() {
    return Optional.ofNullable(casePage.getFile());
  }
}
