package org.parvis.application.port;

import java.util.List;
import org.parvis.domain.verification.RecordingPrint;

/** The prints of all recordings that were checked, so that one that is sent again is recognised. */
public interface RecordingPrints {
  /**
   * Prints of other attempts that may be of the same recording: those with the same bytes, then
   * those that share most with it. Whether one of them is near, {@link RecordingPrint#isNear} says.
   *
   * @param most how many at most
   */
  List<RecordingPrint> like(RecordingPrint print, int most);

  /** Stores it; a print of the same recording that is there already stays as it is. */
  void save(RecordingPrint print);
}
