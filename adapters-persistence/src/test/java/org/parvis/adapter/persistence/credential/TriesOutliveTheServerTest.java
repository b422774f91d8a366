package org.parvis.adapter.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.persistence.local.RunningDatabase;
import org.parvis.application.contract.Any;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.MemberId;

/** A server that starts anew counts on where the one before stopped (security.md A5). */
class TriesOutliveTheServerTest {
  private static final LockoutPolicy POLICY =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 3);

  @TempDir Path folder;

  @Test
  void A5_after_four_failures_and_a_restart_one_try_is_left() throws SQLException {
    MemberId member = Any.memberId();
    Server first = new Server("first");
    first.save(CredentialSet.open(member, new SecretDigest("$argon2id$v=19$password")));
    for (int i = 0; i < 4; i++) {
      assertThat(first.takesATry(member)).isTrue();
    }
    first.stop();

    Server second = new Server("second");
    assertThat(second.takesATry(member)).isTrue();
    assertThat(second.takesATry(member)).isFalse();
    second.stop();
  }

  private final class Server {
    private final DataSource source;
    private final RunningDatabase database;
    private final JpaCredentialSets store;

    Server(String name) {
      JdbcDataSource file = new JdbcDataSource();
      file.setURL("jdbc:h2:file:" + folder.resolve("parvis") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
      file.setUser("parvis");
      file.setPassword("parvis");
      source = file;
      database = RunningDatabase.at(source, name);
      store = new JpaCredentialSets(database.rows());
    }

    void save(CredentialSet credentials) {
      boolean saved =
          inTransaction(
              tries -> {
                tries.save(credentials);
                return true;
              });
      assertThat(saved).isTrue();
    }

    boolean takesATry(MemberId member) {
      return inTransaction(
          tries -> {
            CredentialSet credentials = tries.lock(member).orElseThrow();
            boolean taken =
                credentials.reservePasswordTry(POLICY, Any.MOMENT).match(yes -> true, no -> false);
            tries.save(credentials);
            return taken;
          });
    }

    void stop() throws SQLException {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("shutdown immediately");
      }
    }

    private boolean inTransaction(Function<JpaCredentialSets, Boolean> work) {
      return database.transactions().inTransaction(() -> work.apply(store));
    }
  }
}
