package org.parvis.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything an operator may set, read once at the start. A configuration that exists has been
 * checked as a whole: no key is unknown, no value absurd, and production has its database, its
 * routes and its TLS.
 */
public record ParvisConfiguration(
    Mode mode,
    Server server,
    Set<String> trustedProxies,
    LogFiles log,
    Database database,
    ZoneId zone,
    SignUp signUp,
    Reset reset,
    Passwords passwords,
    Hashing hashing,
    Lockout lockout,
    SignIn signIn,
    Codes codes,
    TypedNumbers typedNumbers,
    int passcodeTries,
    SessionLimits sessions,
    Tokens tokens,
    Attempts attempts,
    DocumentList documents,
    ValidityFile validity,
    Orders orders,
    Duration reviewTime,
    Deciding deciding,
    Evidence evidence,
    Engine engine,
    SmsRoutes sms,
    MailRoute mail) {

  /** Production sends real messages; rehearsal keeps them on the mailbox page. */
  public enum Mode {
    PRODUCTION,
    REHEARSAL
  }

  /** Who ends TLS. */
  public enum Tls {
    /** Nobody; rehearsal only. */
    NONE,
    /** We, with a certificate of our own making; rehearsal only. */
    SELF_SIGNED,
    /** We, with the institution's certificate. */
    FILES,
    /** The reverse proxy in front. */
    PROXY;

    /** Whether our own port speaks TLS. */
    public boolean isOurs() {
      return this == SELF_SIGNED || this == FILES;
    }
  }

  /**
   * Where it answers.
   *
   * @param operatorPort on 127.0.0.1 in plain HTTP, for those who run the server and for itself
   * @param certificate chain in PEM, its key beside; they count with {@link Tls#FILES} only
   * @param redirectPort answers plain HTTP with the way to the base URL; empty: closed
   * @param warmUp whether it practises before it says that it is ready, and its engine after that
   */
  public record Server(
      URI baseUrl,
      String listen,
      int port,
      int operatorPort,
      Path data,
      Tls tls,
      Optional<Path> certificate,
      Optional<Path> certificateKey,
      OptionalInt redirectPort,
      boolean warmUp) {}

  /** Bytes of one file of the log, and how many there are at most. */
  public record LogFiles(long size, int files) {}

  public record Database(String driverClass, String url, String user, Secret password) {}

  public record SignUp(Set<String> emailDomains, Duration linkLife) {}

  /** Links to a new password. */
  public record Reset(Duration linkLife, int mailsPerHour) {}

  public record Passwords(int minimum, int staffMinimum, int maximum, List<String> ownWords) {
    public Passwords {
      ownWords = List.copyOf(ownWords);
    }
  }

  /** Argon2id. The pool is the number of hashes that may run at once. */
  public record Hashing(int memoryKibibytes, int iterations, int parallelism, int pool) {
    /** MiB that stay with the hashes when as many as may have run at once. */
    public int kept() {
      return Math.toIntExact((long) pool * memoryKibibytes / 1024) + pool;
    }
  }

  public record Lockout(int failures, Duration firstWait, Duration longestWait, int ceiling) {}

  /** Failed sign-ins by where they come from, and of the whole installation. */
  public record SignIn(
      int failuresPerAddress,
      int failuresPerNetwork,
      Duration window,
      int alarmFailures,
      Duration alarmWindow) {}

  public record Codes(
      Duration life,
      int checks,
      int checksPerDay,
      Duration resendAfter,
      int sendsPerTenMinutes,
      int sendsPerDay,
      int sendsPerDayInAll) {}

  /** Messages to numbers that were typed, and to the blocks that they are of. */
  public record TypedNumbers(
      int sendsPerHourFromAddress,
      int sendsPerDayOfMember,
      int sendsPerDayToBlock,
      int sendsPerDayToCallingCode,
      int sendsPerProof) {}

  public record SessionLimits(
      Duration platformIdle,
      Duration platformAbsolute,
      Duration bankingIdle,
      Duration bankingAbsolute) {}

  public record Tokens(Duration life) {}

  public record Attempts(int perDay, int inAll, Duration life) {}

  /** The largest transfer is in whole euros. */
  public record Orders(int largestTransfer, Duration life) {}

  /**
   * Who approves.
   *
   * @param autoApprove whether the policy may, where nothing is missing and nothing is doubted
   * @param samplePercent how many of a hundred such approvals a person looks at
   */
  public record Deciding(boolean autoApprove, int samplePercent) {}

  public record Evidence(long largestClip, long largestMember, long freeSpaceFloor) {}

  public record Engine(Path folder, Duration time) {}

  /**
   * Where e-mails leave.
   *
   * @param isSmtps encrypted from the first octet on; otherwise STARTTLS, and never without
   * @param authority of the relay's certificate; empty for those that everybody trusts
   */
  public record MailRoute(
      String host,
      int port,
      boolean isSmtps,
      Optional<Path> authority,
      String user,
      Secret password,
      String from) {}

  /** The mailbox page, the forced failures and the printed links exist in rehearsal only. */
  public boolean rehearsal() {
    return mode == Mode.REHEARSAL;
  }

  /** Reads and checks; throws {@link ConfigurationRefused} naming every key at fault. */
  public static ParvisConfiguration read(SettingSource source) {
    SettingReader reader = new SettingReader(source);
    ParvisConfiguration configuration = read(reader);
    reader.finish();
    return configuration;
  }

  /** Every setting with its effective value, whether or not the whole is accepted. */
  static List<SettingReader.Setting> settings(SettingSource source) {
    SettingReader reader = new SettingReader(source);
    read(reader);
    return reader.settings();
  }

  private static ParvisConfiguration read(SettingReader in) {
    Mode mode =
        Mode.valueOf(
            in.choice("parvis.mode", "production", "production", "rehearsal")
                .toUpperCase(Locale.ROOT));
    Server server = server(in);
    ServerRules.check(in, server, mode);
    ParvisConfiguration configuration =
        new ParvisConfiguration(
            mode,
            server,
            in.addresses("parvis.http.trusted-proxies"),
            new LogFiles(
                in.size("parvis.log.size", "10 MB", "1 MB", "1 GB"),
                in.number("parvis.log.files", 10, 2, 1_000)),
            database(in, server.data()),
            in.zone("parvis.zone", "Europe/Paris"),
            new SignUp(
                in.domains("parvis.signup.email-domains"),
                in.duration("parvis.signup.link-life", "24 h", "5 min", "24 h")),
            new Reset(
                in.duration("parvis.reset.link-life", "30 min", "5 min", "24 h"),
                in.number("parvis.reset.mails-per-hour", 3, 1, 10)),
            passwords(in),
            hashing(in),
            lockout(in),
            signIn(in),
            codes(in),
            typedNumbers(in),
            in.number("parvis.passcode.tries", 3, 1, 5),
            sessions(in),
            new Tokens(in.duration("parvis.token.life", "5 min", "30 s", "15 min")),
            attempts(in),
            in.documents("parvis.documents.list"),
            in.validity("parvis.documents.validity"),
            new Orders(
                in.number("parvis.transfers.max-amount", 10_000, 1, 1_000_000),
                in.duration("parvis.orders.life", "24 h", "5 min", "7 d")),
            in.duration("parvis.review.time", "72 h", "1 h", "30 d"),
            new Deciding(
                in.flag("parvis.kyc.auto-approve", mode == Mode.REHEARSAL),
                in.number("parvis.kyc.sample-percent", 5, 0, 100)),
            evidence(in),
            new Engine(
                in.path("parvis.engine.folder", "engine"),
                in.duration("parvis.engine.time", "30 s", "5 s", "5 min")),
            SmsRoutes.read(in, server.baseUrl()),
            new MailRoute(
                in.text("parvis.mail.host", ""),
                in.number("parvis.mail.port", 587, 1, 65535),
                in.choice("parvis.mail.protection", "starttls", "starttls", "smtps")
                    .equals("smtps"),
                in.authority("parvis.mail.authority"),
                in.text("parvis.mail.user", ""),
                in.secret("parvis.mail.password", ""),
                in.text("parvis.mail.from", "")));
    if (!configuration.rehearsal()) {
      configuration.checkProduction(in);
    }
    return configuration;
  }

  private static Server server(SettingReader in) {
    int port = in.number("parvis.port", 8080, 1, 65535);
    int operatorPort = in.number("parvis.operator-port", 0, 0, 65535);
    int redirectPort = in.number("parvis.tls.redirect-port", 0, 0, 65535);
    String listen = in.address("parvis.listen", "127.0.0.1");
    Tls tls =
        Tls.valueOf(
            in.choice("parvis.tls", "none", "none", "self-signed", "files", "proxy")
                .replace('-', '_')
                .toUpperCase(Locale.ROOT));
    return new Server(
        in.url("parvis.base-url", ServerRules.address(listen, port, tls)),
        listen,
        port,
        operatorPort == 0 ? ServerRules.next(port) : operatorPort,
        in.path("parvis.data", "data"),
        tls,
        in.file("parvis.tls.certificate"),
        in.file("parvis.tls.key"),
        redirectPort == 0 ? OptionalInt.empty() : OptionalInt.of(redirectPort),
        in.flag("parvis.warm-up", true));
  }

  private static Database database(SettingReader in, Path data) {
    // WRITE_DELAY=0: without it H2 loses what it acknowledged when the process is killed.
    return new Database(
        in.text("parvis.db.class", "org.h2.jdbcx.JdbcDataSource"),
        in.text(
            "parvis.db.url",
            "jdbc:h2:file:"
                + data.resolve("parvis")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"),
        in.text("parvis.db.user", "parvis"),
        in.secret("parvis.db.password", "parvis"));
  }

  private static Passwords passwords(SettingReader in) {
    Passwords passwords =
        new Passwords(
            in.number("parvis.password.min", 12, 12, 64),
            in.number("parvis.password.staff-min", 15, 15, 64),
            in.number("parvis.password.max", 128, 64, 1024),
            in.words("parvis.password.own-words"));
    if (passwords.minimum() > passwords.staffMinimum()) {
      in.problem("parvis.password.min", "is larger than parvis.password.staff-min");
    }
    return passwords;
  }

  private static Hashing hashing(SettingReader in) {
    int pool = in.number("parvis.argon2.pool", 0, 0, 64);
    return new Hashing(
        in.number("parvis.argon2.memory", 19_456, 19_456, 1_048_576),
        in.number("parvis.argon2.iterations", 2, 2, 50),
        in.number("parvis.argon2.parallelism", 1, 1, 16),
        pool == 0 ? Runtime.getRuntime().availableProcessors() : pool);
  }

  private static Lockout lockout(SettingReader in) {
    Lockout lockout =
        new Lockout(
            in.number("parvis.lockout.failures", 5, 1, 5),
            in.duration("parvis.lockout.first-wait", "30 s", "1 s", "1 h"),
            in.duration("parvis.lockout.longest-wait", "1 h", "1 s", "24 h"),
            in.number("parvis.lockout.ceiling", 100, 5, 100));
    if (lockout.firstWait().compareTo(lockout.longestWait()) > 0) {
      in.problem("parvis.lockout.first-wait", "is longer than parvis.lockout.longest-wait");
    }
    return lockout;
  }

  private static SignIn signIn(SettingReader in) {
    SignIn signIn =
        new SignIn(
            in.number("parvis.sign-in.failures-per-address", 20, 1, 1000),
            in.number("parvis.sign-in.failures-per-network", 60, 1, 10_000),
            in.duration("parvis.sign-in.window", "10 min", "1 min", "1 h"),
            in.number("parvis.sign-in.alarm-failures", 50, 1, 1_000_000),
            in.duration("parvis.sign-in.alarm-window", "5 min", "1 min", "1 h"));
    if (signIn.failuresPerAddress() > signIn.failuresPerNetwork()) {
      in.problem(
          "parvis.sign-in.failures-per-address",
          "is larger than parvis.sign-in.failures-per-network");
    }
    return signIn;
  }

  private static Codes codes(SettingReader in) {
    Codes codes =
        new Codes(
            in.duration("parvis.code.life", "5 min", "30 s", "10 min"),
            in.number("parvis.code.checks", 5, 1, 5),
            in.number("parvis.code.checks-per-day", 15, 1, 100),
            in.duration("parvis.code.resend-after", "30 s", "5 s", "10 min"),
            in.number("parvis.code.sends-per-10-min", 3, 1, 10),
            in.number("parvis.code.sends-per-day", 5, 1, 50),
            in.number("parvis.code.sends-per-day-in-all", 10_000, 0, 10_000_000));
    if (codes.sendsPerTenMinutes() > codes.sendsPerDay()) {
      in.problem("parvis.code.sends-per-10-min", "is larger than parvis.code.sends-per-day");
    }
    return codes;
  }

  private static TypedNumbers typedNumbers(SettingReader in) {
    return new TypedNumbers(
        in.number("parvis.code.sends-per-hour-from-address", 10, 1, 1000),
        in.number("parvis.code.sends-per-day-of-member", 10, 1, 100),
        in.number("parvis.code.sends-per-day-to-block", 20, 1, 29),
        in.number("parvis.code.sends-per-day-to-calling-code", 5_000, 1, 10_000_000),
        in.number("parvis.code.sends-per-proof", 10, 1, 100));
  }

  private static SessionLimits sessions(SettingReader in) {
    SessionLimits sessions =
        new SessionLimits(
            in.duration("parvis.session.platform-idle", "30 min", "1 min", "1 h"),
            in.duration("parvis.session.platform-absolute", "12 h", "5 min", "24 h"),
            in.duration("parvis.session.banking-idle", "5 min", "30 s", "5 min"),
            in.duration("parvis.session.banking-absolute", "30 min", "1 min", "1 h"));
    if (sessions.platformIdle().compareTo(sessions.platformAbsolute()) > 0) {
      in.problem("parvis.session.platform-idle", "is longer than parvis.session.platform-absolute");
    }
    if (sessions.bankingIdle().compareTo(sessions.bankingAbsolute()) > 0) {
      in.problem("parvis.session.banking-idle", "is longer than parvis.session.banking-absolute");
    }
    return sessions;
  }

  private static Attempts attempts(SettingReader in) {
    Attempts attempts =
        new Attempts(
            in.number("parvis.attempts.per-day", 3, 1, 10),
            in.number("parvis.attempts.in-all", 5, 1, 50),
            in.duration("parvis.attempts.life", "7 d", "1 h", "90 d"));
    if (attempts.perDay() > attempts.inAll()) {
      in.problem("parvis.attempts.per-day", "is larger than parvis.attempts.in-all");
    }
    return attempts;
  }

  private static Evidence evidence(SettingReader in) {
    Evidence evidence =
        new Evidence(
            in.size("parvis.evidence.clip", "100 MB", "1 MB", "100 MB"),
            in.size("parvis.evidence.member", "500 MB", "1 MB", "10 GB"),
            in.size("parvis.evidence.free-space", "1 GB", "10 MB", "1000 GB"));
    if (evidence.largestClip() > evidence.largestMember()) {
      in.problem("parvis.evidence.clip", "is larger than parvis.evidence.member");
    }
    return evidence;
  }

  private void checkProduction(SettingReader in) {
    String hint = " (to try Parvis out, set parvis.mode to rehearsal)";
    if (!database.url().startsWith("jdbc:postgresql:")
        || !database.driverClass().startsWith("org.postgresql.")) {
      in.problem(
          "parvis.db.url",
          "production needs PostgreSQL, with parvis.db.class, parvis.db.user and parvis.db.password"
              + hint);
    }
    sms.checkProduction(in, hint);
    if (mail.host().isEmpty()) {
      in.problem("parvis.mail.host", "production needs a mail server" + hint);
    }
    if (!mail.from().contains("@")) {
      in.problem("parvis.mail.from", "production needs the address that mails come from" + hint);
    }
    ServerRules.checkProduction(in, server, hint);
    if (server.tls() == Tls.PROXY && trustedProxies.isEmpty()) {
      in.problem(
          "parvis.http.trusted-proxies",
          "production needs the address of the reverse proxy, or all members look like one" + hint);
    }
  }
}
