package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to check against.
 *
 * @param on the day on which the document must be valid
 * @param declared what the member has declared, if it is to be compared
 * @param birthDate likewise
 * @param stillsAllowed whether photographs are accepted as recordings
 */
record CheckTerms(
    LocalDate on, Optional<Names> declared, Optional<LocalDate> birthDate, boolean stillsAllowed) {

  record Names(String given, String birth) {}
}
