package org.parvis.bootstrap.inpayara;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.parvis.bootstrap.RestingDispatchers;

/** The real WAR, deployed once per database; every test runs inside the server. */
@ArquillianTest
class StoresInPayaraIT {
  private static final String DATABASE = "database-under-test.txt";

  @Resource(lookup = "java:app/jdbc/parvis")
  private DataSource dataSource;

  @Inject private UserTransaction transaction;

  @Deployment
  static WebArchive war() {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File("target/ROOT.war"))
            .as(WebArchive.class);
    war.addAsLibrary(contracts());
    war.addAsLibrary(ours());
    Stream.of(Assertions.class, Launcher.class)
        .map(StoresInPayaraIT::jarOf)
        .forEach(war::addAsLibrary);
    return war.addAsResource(
        new org.jboss.shrinkwrap.api.asset.StringAsset(System.getProperty(DatabaseUnderTest.NAME)),
        DATABASE);
  }

  @Test
  void the_data_source_is_the_one_that_the_run_names() throws Exception {
    try (Connection connection = dataSource.getConnection();
        var named = getClass().getResourceAsStream("/" + DATABASE)) {
      assertThat(connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT))
          .isEqualTo(new String(named.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII));
    }
  }

  @Test
  void a_committed_jta_transaction_stays_and_a_rolled_back_one_leaves_nothing() throws Exception {
    change("create table jta_probe (word varchar(10))");

    transaction.begin();
    change("insert into jta_probe values ('kept')");
    transaction.commit();
    transaction.begin();
    change("insert into jta_probe values ('gone')");
    transaction.rollback();

    assertThat(words()).isEqualTo("kept");
    change("drop table jta_probe");
  }

  /** The same classes that the in-memory fakes pass, on the adapters that this server has wired. */
  @Test
  void every_store_keeps_its_contract() {
    RestingDispatchers.rest();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectPackage(getClass().getPackageName()))
            .filters(ClassNameFilter.includeClassNamePatterns(".*ContractInPayara"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);

    TestExecutionSummary summary = listener.getSummary();
    StringWriter report = new StringWriter();
    summary.printFailuresTo(new PrintWriter(report), 12);
    assertThat(summary.getFailures()).as(report.toString()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).as("contracts that ran").isPositive();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String words() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select word from jta_probe")) {
      StringBuilder words = new StringBuilder();
      while (rows.next()) {
        words.append(rows.getString(1));
      }
      return words.toString();
    }
  }

  /** The fakes' own contract classes, as the application module publishes them. */
  private static File contracts() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.matches(".*parvis-application-[^/]*-tests\\.jar"))
        .map(File::new)
        .findFirst()
        .orElseThrow();
  }

  private static JavaArchive ours() {
    return ShrinkWrap.create(JavaArchive.class, "parvis-in-payara.jar")
        .addPackages(
            false,
            Filters.exclude(".*IT(\\$.*)?\\.class|.*DatabaseUnderTest.*"),
            StoresInPayaraIT.class.getPackage())
        .addClass(RestingDispatchers.class);
  }

  private static File jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
