package org.parvis.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private final Path data;

  KeyFolderTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void the_first_start_makes_two_different_keys_of_32_bytes() {
    KeyFolder keys = keys();

    assertThat(keys.pepper()).hasSize(32).isNotEqualTo(keys.master());
  }

  @Test
  void a_later_start_finds_the_same_keys() {
    byte[] pepper = keys().pepper();

    assertThat(keys().pepper()).isEqualTo(pepper);
  }

  @Test
  void only_the_owner_may_read_them() throws IOException {
    keys().pepper();

    assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("keys/pepper"))).isEqualTo("rw-------");
    assertThat(data.resolve("keys")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void a_key_that_others_may_read_refuses_the_start_by_name() throws IOException {
    keys().master();
    Files.setPosixFilePermissions(
        data.resolve("keys/master"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> keys().master())
        .hasMessageContaining(data.resolve("keys/master").toString());
  }

  @Test
  void a_key_cut_short_refuses_the_start_by_name() throws IOException {
    keys().master();
    Files.write(data.resolve("keys/master"), new byte[16]);

    assertThatThrownBy(() -> keys().master()).hasMessageContaining("32 bytes");
  }

  private KeyFolder keys() {
    return new KeyFolder(data, new Random(data.hashCode())::nextBytes);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
