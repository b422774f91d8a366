package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.Journal;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/** Keeps the lines of the journal for a test to read. */
public final class RecordingJournal implements Journal {

  private final List<JournalEntry> entries = new ArrayList<>();

  @Override
  public synchronized void append(JournalEntry entry) {
    entries.add(entry);
  }

  public synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** What happened, in order. */
  public List<JournalEvent> events() {
    return entries().stream().map(JournalEntry::event).toList();
  }

  /** The line that was added last. */
  public JournalEntry latest() {
    List<JournalEntry> all = entries();
    return all.get(all.size() - 1);
  }
}
