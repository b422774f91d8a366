package org.parvis.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.application.port.ServerLife;

class LifeFolderTest {
  private static final ServerLife FIRST = life(1);
  private static final ServerLife SECOND = life(2);
  private static final ServerLife THIRD = life(3);

  private final Path data;

  LifeFolderTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void a_first_life_finds_none_that_ended_and_is_none_itself() {
    LifeFolder lives = LifeFolder.entered(data, FIRST);

    assertThat(lives.current()).isEqualTo(FIRST);
    assertThat(ended(lives)).isEmpty();
    assertThat(names()).containsExactly(FIRST.id().toString());
  }

  @Test
  void only_the_owner_may_see_them() throws IOException {
    LifeFolder.entered(data, FIRST);

    assertThat(permissions(data.resolve("lives"))).isEqualTo("rwx------");
    assertThat(permissions(file(FIRST))).isEqualTo("rw-------");
  }

  @Test
  void a_life_goes_on_until_its_process_is_killed() throws Exception {
    Process other = anotherProcessLives(SECOND);
    LifeFolder lives = LifeFolder.entered(data, FIRST);
    try {
      assertThat(ended(lives)).isEmpty();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(ended(lives)).containsExactly(SECOND);
    assertThat(ended(lives)).as("once it was dealt with").isEmpty();
  }

  @Test
  void a_life_that_could_not_be_dealt_with_is_handed_over_again() throws Exception {
    anotherProcessLives(SECOND).destroyForcibly().waitFor();
    LifeFolder lives = LifeFolder.entered(data, FIRST);

    assertThat(catchThrown(lives)).isTrue();
    assertThat(ended(lives)).containsExactly(SECOND);
  }

  @Test
  void lives_of_the_folder_that_this_one_is_a_copy_of_are_none_of_ours() throws Exception {
    anotherProcessLives(SECOND).destroyForcibly().waitFor();
    Files.copy(file(SECOND), data.resolve("copy"));
    Files.delete(file(SECOND));
    Files.move(data.resolve("copy"), file(SECOND));
    LifeFolder lives = LifeFolder.entered(data, FIRST);

    assertThat(ended(lives)).isEmpty();
    assertThat(names()).as("forgotten").containsExactly(FIRST.id().toString());
  }

  @Test
  void whatever_else_lies_there_is_left_alone() throws IOException {
    LifeFolder lives = LifeFolder.entered(data, FIRST);
    Files.writeString(data.resolve("lives/life123.new"), "", US_ASCII);

    assertThat(ended(lives)).isEmpty();
    assertThat(names()).contains("life123.new");
  }

  @Test
  void where_nothing_can_be_locked_a_life_begins_and_knows_of_no_other() throws IOException {
    Files.writeString(data.resolve("lives"), "a file in place of the folder", US_ASCII);
    LifeFolder lives = LifeFolder.entered(data, THIRD);

    assertThat(lives.current()).isEqualTo(THIRD);
    assertThat(ended(lives)).isEmpty();
  }

  /** What another process does until it is killed. */
  static final class Another {
    private Another() {}

    public static void main(String[] words) throws IOException {
      ServerLife life = new ServerLife(UUID.fromString(words[1]));
      System.out.println(LifeFolder.entered(Path.of(words[0]), life).current().id());
      System.in.read();
    }
  }

  private Process anotherProcessLives(ServerLife life) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Another.class.getName(),
                data.toString(),
                life.id().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo(life.id().toString());
    return process;
  }

  private static Set<ServerLife> ended(LifeFolder lives) {
    Set<ServerLife> ended = new java.util.HashSet<>();
    lives.takeLeaveOfEnded(ended::addAll);
    return ended;
  }

  private static boolean catchThrown(LifeFolder lives) {
    try {
      lives.takeLeaveOfEnded(
          ended -> {
            throw new IllegalStateException("no database");
          });
      return false;
    } catch (IllegalStateException expected) {
      return true;
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (java.io.File file : data.resolve("lives").toFile().listFiles()) {
      names.add(file.getName());
    }
    return names;
  }

  private Path file(ServerLife life) {
    return data.resolve("lives").resolve(life.id().toString());
  }

  private static ServerLife life(long number) {
    return new ServerLife(new UUID(7, number));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
