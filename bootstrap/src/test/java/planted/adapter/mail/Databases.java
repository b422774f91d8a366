package planted.adapter.mail;

import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;

/** What only the persistence adapter may know. */
final class Databases {
  static class V09Jpa {
    private EntityManager rows;
  }

  static class V09EclipseLink {
    private Session session;
  }

  static class V11Jta_anotherAdapter {
    private UserTransaction transaction;
  }

  static class V23JavaSql {
    private Connection connection;
  }

  static class V23JavaxSql {
    private DataSource source;
  }
}
