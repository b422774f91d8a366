package org.parvis.adapter.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.adapter.persistence.local.RunningDatabase;

class SchemaTest {
  @ParameterizedTest
  @EnumSource
  void preparing_twice_is_harmless(Database database) {
    assertThatCode(() -> new Schema(database.source()).prepare()).doesNotThrowAnyException();
  }

  @Test
  void a_postgresql_that_could_lose_data_is_refused_and_the_settings_named() throws Exception {
    Map<String, String> unsafe =
        Map.of(
            "fsync", "off",
            "synchronous_commit", "local",
            "full_page_writes", "off",
            "data_sync_retry", "on");
    try (var server = RunningDatabase.server(unsafe)) {
      assertThatThrownBy(() -> new Schema(server.getPostgresDatabase()).prepare())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("data_sync_retry is on, not off")
          .hasMessageContaining("fsync is off, not on")
          .hasMessageContaining("full_page_writes is off, not on")
          .hasMessageContaining("synchronous_commit is local, not on or remote_apply");
    }
  }

  @Test
  void an_h2_file_that_writes_late_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> new Schema(h2(folder, "")).prepare())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WRITE_DELAY is 500, not 0");
  }

  @Test
  void an_h2_file_that_writes_at_once_is_taken(@TempDir Path folder) throws SQLException {
    DataSource database = h2(folder, ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
    assertThatCode(() -> new Schema(database).prepare()).doesNotThrowAnyException();
  }

  private static DataSource h2(Path folder, String options) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("parvis") + options);
    database.setUser("parvis");
    database.setPassword("parvis");
    return database;
  }
}
