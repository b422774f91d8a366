package org.parvis.application.verification;

import org.parvis.domain.verification.AcceptedDocuments;

public final class ListAcceptedDocumentsService implements ListAcceptedDocuments {
  private final AcceptedDocuments accepted;

  public ListAcceptedDocumentsService(AcceptedDocuments accepted) {
    this.accepted = accepted;
  }

  @Override
  public Outcome execute(Command command) {
    return new Outcome.Listed(accepted);
  }
}
