package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParvisConfigurationTest {
  private static final Map<String, String> REHEARSAL = Map.of("parvis.mode", "rehearsal");

  @Test
  void the_defaults_are_those_of_the_parameter_sheet() {
    ParvisConfiguration configuration = read(Map.of());

    assertThat(configuration.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(configuration.codes().life()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.sessions().bankingIdle()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.reviewTime()).isEqualTo(Duration.ofDays(3));
    assertThat(configuration.evidence().largestClip()).isEqualTo(100_000_000);
    assertThat(configuration.signUp().emailDomains()).isEmpty();
    assertThat(configuration.database().url()).contains("WRITE_DELAY=0");
  }

  @Test
  void the_base_url_follows_the_port() {
    assertThat(read(Map.of("parvis.port", "9090")).server().baseUrl()).hasPort(9090);
  }

  @Test
  void the_port_of_the_operators_is_the_next_one_unless_it_is_named() {
    assertThat(read(Map.of("parvis.port", "9090")).server().operatorPort()).isEqualTo(9091);
    assertThat(read(Map.of("parvis.port", "65535")).server().operatorPort()).isEqualTo(65534);
    assertThat(read(Map.of("parvis.operator-port", "7")).server().operatorPort()).isEqualTo(7);
  }

  @Test
  void a_server_warms_up_unless_it_is_told_not_to() {
    assertThat(read(Map.of()).server().warmUp()).isTrue();
    assertThat(read(Map.of("parvis.warm-up", "false")).server().warmUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, https://localhost:8080",
    "127.0.0.2, https://127.0.0.2:8080",
    "192.0.2.7, https://192.0.2.7:8080",
    "2001:db8::7, https://[2001:db8::7]:8080",
  })
  void with_a_certificate_of_its_own_the_base_url_follows_the_address(String listen, String url) {
    ParvisConfiguration configuration =
        read(Map.of("parvis.tls", "self-signed", "parvis.listen", listen));

    assertThat(configuration.server().baseUrl()).hasToString(url);
  }

  @Test
  void where_it_listens_everywhere_somebody_has_to_say_which_address_devices_open() {
    Map<String, String> everywhere =
        Map.of("parvis.tls", "self-signed", "parvis.listen", "0.0.0.0");

    assertThat(problems(REHEARSAL, everywhere))
        .singleElement()
        .asString()
        .startsWith("parvis.listen: 0.0.0.0 names no address");
    assertThat(
            read(merged(everywhere, Map.of("parvis.base-url", "https://192.0.2.7:8080")))
                .server()
                .baseUrl())
        .hasHost("192.0.2.7");
  }

  @Test
  void domains_are_a_list_in_lower_case() {
    assertThat(
            read(Map.of("parvis.signup.email-domains", "Univ-Paris.fr, ens.fr"))
                .signUp()
                .emailDomains())
        .containsExactlyInAnyOrder("univ-paris.fr", "ens.fr");
  }

  @Test
  void A2_names_that_no_password_may_hold_are_a_list_in_lower_case() {
    assertThat(
            read(Map.of("parvis.password.own-words", "AssoConnect, Chorale du Parc,"))
                .passwords()
                .ownWords())
        .containsExactly("assoconnect", "chorale du parc");
  }

  @Test
  void H4_a_person_approves_unless_the_installation_rehearses_or_says_otherwise() {
    Map<String, String> production = Map.of("parvis.mode", "production");

    assertThat(effective(production, "parvis.kyc.auto-approve")).isEqualTo("false");
    assertThat(read(Map.of()).deciding().autoApprove()).isTrue();
    assertThat(read(Map.of("parvis.kyc.auto-approve", "false")).deciding().autoApprove()).isFalse();
    assertThat(read(Map.of()).deciding().samplePercent()).isEqualTo(5);
  }

  @Test
  void an_unset_pool_is_the_number_of_processors() {
    assertThat(read(Map.of()).hashing().pool())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @ParameterizedTest
  @CsvSource({
    "parvis.mode, trial",
    "parvis.port, 0",
    "parvis.port, 65536",
    "parvis.port, 99999999999",
    "parvis.listen, localhost",
    "parvis.listen, 300.1.1.1",
    "parvis.base-url, ftp://localhost",
    "parvis.base-url, http://localhost/path",
    "parvis.base-url, http://user@localhost",
    "parvis.base-url, https://localhost",
    "parvis.tls, proxy",
    "parvis.tls, server",
    "parvis.tls, files",
    "parvis.tls.certificate, chain.pem",
    "parvis.tls.key, key.pem",
    "parvis.tls.redirect-port, 8090",
    "parvis.operator-port, 8080",
    "parvis.operator-port, 65536",
    "parvis.warm-up, perhaps",
    "parvis.log.size, 999 kB",
    "parvis.log.files, 1",
    "parvis.zone, Europe/Parvis",
    "parvis.signup.email-domains, '@ens.fr'",
    "parvis.password.own-words, 'chorale, bde'",
    "parvis.signup.link-life, 25 h",
    "parvis.signup.link-life, half an hour",
    "parvis.password.min, 11",
    "parvis.password.min, 16",
    "parvis.argon2.memory, 19455",
    "parvis.lockout.failures, 6",
    "parvis.lockout.first-wait, 2 h",
    "parvis.http.trusted-proxies, localhost",
    "parvis.http.trusted-proxies, 10.0.0.0/8",
    "parvis.reset.link-life, 25 h",
    "parvis.reset.mails-per-hour, 11",
    "parvis.sign-in.failures-per-address, 61",
    "parvis.sign-in.failures-per-network, 19",
    "parvis.sign-in.window, 2 h",
    "parvis.sign-in.alarm-failures, 0",
    "parvis.code.life, 11 min",
    "parvis.code.checks, 0",
    "parvis.code.checks-per-day, 101",
    "parvis.code.sends-per-10-min, 6",
    "parvis.code.sends-per-day-in-all, -1",
    "parvis.code.sends-per-hour-from-address, 0",
    "parvis.code.sends-per-day-of-member, 101",
    "parvis.code.sends-per-day-to-block, 30",
    "parvis.code.sends-per-proof, 0",
    "parvis.passcode.tries, 6",
    "parvis.session.banking-idle, 6 min",
    "parvis.session.platform-absolute, 10 min",
    "parvis.token.life, 16 min",
    "parvis.attempts.per-day, 6",
    "parvis.kyc.auto-approve, yes",
    "parvis.kyc.sample-percent, 101",
    "parvis.evidence.clip, 101 MB",
    "parvis.evidence.member, 50 MB",
  })
  void an_absurd_value_is_refused_by_the_name_of_its_key(String key, String value) {
    assertThat(problems(REHEARSAL, Map.of(key, value)))
        .isNotEmpty()
        .anyMatch(problem -> problem.contains(key));
  }

  @Test
  void an_unknown_key_is_named() {
    assertThat(problems(REHEARSAL, Map.of("parvis.prot", "80")))
        .containsExactly("parvis.prot: there is no such setting.");
  }

  @Test
  void an_unknown_variable_is_named_and_a_known_one_is_not() {
    assertThat(
            problems(REHEARSAL, Map.of("PARVIS_PROT", "80", "PARVIS_BASE_URL", "http://localhost")))
        .containsExactly("PARVIS_PROT: there is no such setting.");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(
            problems(
                REHEARSAL, Map.of("parvis.port", "no", "parvis.zone", "no", "parvis.no", "no")))
        .hasSize(3);
  }

  @Test
  void a_secret_is_not_printed() {
    assertThat(read(Map.of("parvis.db.password", "hunter2"))).asString().doesNotContain("hunter2");
  }

  @Nested
  class Production {
    private static final Map<String, String> COMPLETE =
        Map.ofEntries(
            Map.entry("parvis.base-url", "https://compte.example.org"),
            Map.entry("parvis.tls", "proxy"),
            Map.entry("parvis.http.trusted-proxies", "127.0.0.1"),
            Map.entry("parvis.db.class", "org.postgresql.ds.PGSimpleDataSource"),
            Map.entry("parvis.db.url", "jdbc:postgresql://localhost/parvis"),
            Map.entry("parvis.sms.url", "https://sms.example.org/send"),
            Map.entry("parvis.mail.host", "mail.example.org"),
            Map.entry("parvis.mail.from", "compte@example.org"));

    @Test
    void is_the_mode_when_none_is_named() {
      assertThat(ParvisConfiguration.read(SettingSource.of(COMPLETE)).mode())
          .isEqualTo(ParvisConfiguration.Mode.PRODUCTION);
    }

    @Test
    void may_end_tls_itself_and_lead_plain_requests_there() {
      Map<String, String> files =
          merged(
              COMPLETE,
              Map.of(
                  "parvis.tls", "files",
                  "parvis.tls.certificate", "chain.pem",
                  "parvis.tls.key", "key.pem",
                  "parvis.tls.redirect-port", "80"));

      assertThat(ParvisConfiguration.read(SettingSource.of(files)).server().redirectPort())
          .hasValue(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smpps://smsc.example.org:3550", "smpp://localhost:2775"})
    void may_reach_an_smsc_over_tls_or_on_its_own_machine(String url) {
      Map<String, String> smsc = merged(COMPLETE, Map.of("parvis.sms.url", url));

      assertThat(routes(smsc)).singleElement().returns(true, SmsRoutes.SmsRoute::isSmpp);
    }

    @Test
    void may_reach_a_gateway_on_its_own_machine_without_tls() {
      Map<String, String> local =
          merged(COMPLETE, Map.of("parvis.sms.url", "http://127.0.0.1:13013/cgi-bin/sendsms"));

      assertThat(routes(local)).singleElement().returns(false, SmsRoutes.SmsRoute::isSmpp);
    }

    @Test
    void may_have_a_second_way_for_text_messages_that_is_looked_at_as_closely() {
      Map<String, String> two =
          merged(
              COMPLETE,
              Map.of(
                  "parvis.sms.second.url", "smpps://smsc.example.org:3550",
                  "parvis.sms.second.rate", "0",
                  "parvis.sms.second.ids", "hex-then-decimal"));

      assertThat(routes(two)).extracting(SmsRoutes.SmsRoute::name).contains("first", "second");
      assertThat(routes(two).get(1))
          .returns(0, SmsRoutes.SmsRoute::perSecond)
          .returns(true, SmsRoutes.SmsRoute::isInHexThenDecimal);
      assertThat(
              catchThrowable(
                  () ->
                      routes(
                          merged(two, Map.of("parvis.sms.second.url", "smpp://sms.example:2775")))))
          .hasMessageContaining("parvis.sms.second.url");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"parvis.mail.authority", "parvis.sms.authority", "parvis.sms.second.authority"})
    void an_authority_is_looked_at_before_anything_is_sent(String key) {
      assertThat(catchThrowable(() -> routes(merged(COMPLETE, Map.of(key, "pom.xml")))))
          .hasMessageContaining(key)
          .hasMessageContaining("holds no certificate");
      assertThat(catchThrowable(() -> routes(merged(COMPLETE, Map.of(key, "nowhere.pem")))))
          .hasMessageContaining(key);
    }

    private static List<SmsRoutes.SmsRoute> routes(Map<String, String> settings) {
      return ParvisConfiguration.read(SettingSource.of(settings)).sms().routes();
    }

    @ParameterizedTest
    @CsvSource({
      "parvis.base-url, http://compte.example.org",
      "parvis.tls, none",
      "parvis.tls, self-signed",
      "parvis.db.class, org.h2.jdbcx.JdbcDataSource",
      "parvis.db.url, jdbc:h2:mem:parvis",
      "parvis.sms.url, http://sms.example.org/send",
      "parvis.sms.url, http://127.0.0.1.example.org/send",
      "parvis.sms.url, smpp://smsc.example.org:2775",
      "parvis.sms.url, smpps://smsc.example.org",
      "parvis.sms.url, ''",
      "parvis.mail.host, ''",
      "parvis.mail.from, ''",
    })
    void is_refused_by_name_without_its_database_its_routes_or_its_tls(String key, String value) {
      String named = key.equals("parvis.db.class") ? "parvis.db.url" : key;
      assertThat(problems(COMPLETE, Map.of(key, value)))
          .singleElement()
          .asString()
          .startsWith(named + ": production needs");
    }
  }

  private static String effective(Map<String, String> values, String key) {
    return ParvisConfiguration.settings(SettingSource.of(values)).stream()
        .filter(setting -> setting.key().equals(key))
        .map(SettingReader.Setting::value)
        .findFirst()
        .orElseThrow();
  }

  private static ParvisConfiguration read(Map<String, String> values) {
    return ParvisConfiguration.read(SettingSource.of(merged(REHEARSAL, values)));
  }

  private static List<String> problems(Map<String, String> base, Map<String, String> values) {
    ConfigurationRefused refused =
        catchThrowableOfType(
            ConfigurationRefused.class,
            () -> ParvisConfiguration.read(SettingSource.of(merged(base, values))));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private static Map<String, String> merged(Map<String, String> base, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(base);
    all.putAll(values);
    return all;
  }
}
