package org.parvis.bootstrap.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

class LegalTextRulesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(LegalTextKind.class)
  void each_text_comes_with_a_model_in_both_languages(LegalTextKind kind) {
    FileLegalTexts texts = new FileLegalTexts(folder);
    LegalText french = texts.current(kind, Language.FRENCH);
    LegalText english = texts.current(kind, Language.ENGLISH);
    assertThat(french.id()).isEqualTo(english.id());
    assertThat(french.sha256()).isNotEqualTo(english.sha256());
    assertThat(french.body()).isNotBlank();
  }

  @Test
  void the_institutions_own_file_wins_and_its_digest_is_of_what_is_shown() throws IOException {
    Files.writeString(folder.resolve("terms_fr.txt"), "cgu-7\nNos conditions\n\nUn.\n\nDeux.\n");
    LegalText text = new FileLegalTexts(folder).current(LegalTextKind.TERMS, Language.FRENCH);
    assertThat(text.id()).isEqualTo("cgu-7");
    assertThat(text.title()).isEqualTo("Nos conditions");
    assertThat(text.body()).isEqualTo("Un.\n\nDeux.");
    // printf 'Nos conditions\nUn.\n\nDeux.' | sha256sum
    assertThat(HexFormat.of().formatHex(text.sha256().toArray()))
        .isEqualTo("24d08648fc4a5213d9d909458b74154f180b23acdd965ecae0ee9f17aac3856f");
  }

  @Test
  void a_file_without_a_text_is_refused() throws IOException {
    Files.writeString(folder.resolve("terms_fr.txt"), "cgu-7\nNos conditions\n");
    FileLegalTexts texts = new FileLegalTexts(folder);
    assertThatThrownBy(() -> texts.current(LegalTextKind.TERMS, Language.FRENCH))
        .isInstanceOf(IllegalStateException.class);
  }
}
