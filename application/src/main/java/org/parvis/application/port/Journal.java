package org.parvis.application.port;

import org.parvis.domain.journal.JournalEntry;

/**
 * The journal: lines are added and never changed. A line is written in the transaction of what it
 * tells; a refusal writes its line and nothing else.
 */
public interface Journal {
  void append(JournalEntry entry);
}
