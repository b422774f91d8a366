package org.parvis.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.bootstrap.inpayara.DurablePostgres;
import org.parvis.http.Page;
import org.parvis.http.PlainMember;

/**
 * Backup and restore of a server on PostgreSQL, as docs/operations.md tells them: the database by
 * the files of a stopped one, and by dump where this machine has PostgreSQL's programs; the data
 * folder by copy, its keys from another place. What holds the original is moved out of reach.
 */
class RestoredIT {
  private static final byte[] FILM = PlainMember.asWebm("what one filmed");

  // The links that a rehearsal prints are made anew.
  private static final Set<String> WRITTEN_BY_THE_START = Set.of("email_link", "invitation");

  private final Path folder;

  RestoredIT() throws IOException {
    folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target", "hostile").toAbsolutePath()), "backup");
  }

  @Test
  void what_was_backed_up_goes_on_where_the_original_stopped() throws Exception {
    Path here = Files.createDirectory(folder.resolve("original"));
    Stage original = Stage.startIn(here);
    PlainMember member =
        new PlainMember(original, "fr", 601).opensAnAccount().isOnboarded().startsTheVerification();
    member.consents().choosesTheCard().films("DOCUMENT_FRONT", FILM).films("DOCUMENT_BACK", FILM);
    member.insistsAndFilmsTheFace(FILM).givesTheBirthplace();
    String waiting = original.handsToAPerson(member);
    original.tables().awaitRest();
    assertThat(original.parvis().stop()).isZero();
    Tables.Content kept = original.tables().content();
    List<String> journal = original.tables().linesAfter(0);
    List<Path> backups = backUp(original, here);
    Files.move(here, folder.resolve("out-of-reach"));

    for (Path backup : backups) {
      try (Stage restored = original.startedOn(backup)) {
        assertThat(kept.differencesTo(restored.tables().content()))
            .as(backup.toString())
            .isSubsetOf(WRITTEN_BY_THE_START);
        assertThat(restored.tables().linesAfter(0)).startsWith(journal.toArray(String[]::new));
        goesOn(member.at(restored), restored, waiting);
      }
    }
  }

  /** Signed in, known by the password, and filmed: session, pepper and master key came along. */
  private static void goesOn(PlainMember member, Stage restored, String waiting) {
    assertThat(member.browser().opens("/space.xhtml").address().getPath())
        .isEqualTo("/space.xhtml");
    new PlainMember(restored, "fr", 601).signsIn();
    Staff reviewer = Staff.second(restored, "fr", 602);
    reviewer.claims(waiting);
    List<String> clips = reviewer.opens(waiting).html().select("video[src]").eachAttr("src");
    assertThat(clips).hasSize(3);
    for (String clip : clips) {
      Page watched = reviewer.browser().asks(clip);
      assertThat(watched.status()).isEqualTo(200);
      assertThat(watched.text()).contains("what one filmed");
    }
  }

  private List<Path> backUp(Stage original, Path here) throws IOException, InterruptedException {
    List<Path> backups = new ArrayList<>();
    Path keys = folder.resolve("keys-elsewhere");
    run("cp", "-a", here.resolve("data/keys").toString(), keys.toString());
    boolean programs = Stream.of("pg_dump", "pg_restore").allMatch(RestoredIT::isInstalled);
    Path dump = folder.resolve("database.dump");
    if (programs) {
      run(words(original.databasePort(), "pg_dump", "-Fc", "-f", dump.toString(), "postgres"));
    }
    original.stopDatabase();
    backups.add(copyOf(here, "by-files", keys));
    run("cp", "-a", here.resolve("database").toString(), backups.get(0).toString());
    if (programs) {
      Path byDump = copyOf(here, "by-dump", keys);
      try (var empty =
          DurablePostgres.startIn(byDump.resolve("database"), original.databasePort())) {
        run(words(empty.getPort(), "pg_restore", "-d", "postgres", dump.toString()));
      }
      backups.add(byDump);
    }
    return backups;
  }

  /** The data folder as the backup keeps it, and the keys put back from where they were kept. */
  private Path copyOf(Path here, String name, Path keys) throws IOException, InterruptedException {
    Path backup = Files.createDirectory(folder.resolve(name));
    run("cp", "-a", here.resolve("data").toString(), backup.toString());
    run("rm", "-r", backup.resolve("data/keys").toString());
    run("cp", "-a", keys.toString(), backup.resolve("data/keys").toString());
    return backup;
  }

  private static String[] words(int port, String program, String... more) {
    return Stream.concat(
            Stream.of(program, "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Arrays.toString(command) + ": " + said).isZero();
  }
}
