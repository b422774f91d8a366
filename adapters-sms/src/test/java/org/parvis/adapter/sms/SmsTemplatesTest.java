package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.MessageKind;

class SmsTemplatesTest {
  private static final String HOST = "compte.une-association-exemple.fr";

  @TempDir private Path folder;

  private void written(String content) throws IOException {
    Files.writeString(folder.resolve("sms_fr.properties"), content);
  }

  @Test
  void without_files_the_texts_are_ours() {
    assertThat(
            SmsTemplates.from(folder.resolve("none"), HOST)
                .of(Language.FRENCH, MessageKind.ONE_TIME_CODE))
        .isEqualTo(SmsTemplates.ours().of(Language.FRENCH, MessageKind.ONE_TIME_CODE));
  }

  @Test
  void the_institutions_text_takes_the_place_of_ours_and_of_no_other() throws IOException {
    written("ONE_TIME_CODE=Crédit des Écoles : {code}\\n@{host} #{code}\n");
    SmsTemplates templates = SmsTemplates.from(folder, HOST);

    assertThat(templates.of(Language.FRENCH, MessageKind.ONE_TIME_CODE))
        .isEqualTo("Crédit des Écoles : {code}\n@{host} #{code}");
    assertThat(templates.of(Language.ENGLISH, MessageKind.ONE_TIME_CODE)).contains("Parvis");
    assertThat(templates.of(Language.FRENCH, MessageKind.CARD_CODE)).contains("Parvis");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ONE_TIME_CODE={kode} est votre code\\n@{host} #{code} | the unknown place {kode}",
        "ONE_TIME_CODE=Fête : {code}\\n@{host} #{code} | the character ê",
        "ONE_TIME_CODE={code} est votre code | does not end with a line of its own",
        "PASSWORD_CHANGED=Votre mot de passe | is no text message of ours",
        "ONE_TIME_COD={code} | is no text message of ours"
      })
  void a_text_that_does_not_do_is_named_before_the_first_message(String line, String why)
      throws IOException {
    written(line);
    assertThatThrownBy(() -> SmsTemplates.from(folder, HOST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sms_fr.properties")
        .hasMessageContaining(line.substring(0, line.indexOf('=')))
        .hasMessageContaining(why);
  }

  @Test
  void more_than_one_message_is_named_with_its_length() throws IOException {
    written("IDENTITY_VERIFIED=" + "a".repeat(161));
    assertThatThrownBy(() -> SmsTemplates.from(folder, HOST))
        .hasMessageContaining("IDENTITY_VERIFIED takes up to 161 characters of 160");
  }
}
