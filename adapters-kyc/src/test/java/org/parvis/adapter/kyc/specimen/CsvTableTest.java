package org.parvis.adapter.kyc.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  @Test
  void cells_may_hold_commas_quotes_and_line_ends() {
    assertThat(CsvTable.rows("file,remarks\r\na.png,\"one, \"\"two\"\"\nthree\"\r\nb.png,\n"))
        .containsExactly(
            Map.of("file", "a.png", "remarks", "one, \"two\"\nthree"),
            Map.of("file", "b.png", "remarks", ""));
  }

  @Test
  void a_mark_of_the_byte_order_is_no_part_of_the_first_heading() {
    assertThat(CsvTable.rows("\uFEFFfile\na.png")).containsExactly(Map.of("file", "a.png"));
  }
}
