package org.parvis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document about the architecture is what the architecture says. */
class ArchitectureDocumentTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/architecture.md");

  @Test
  void the_committed_document_is_what_poms_and_rules_say() throws IOException {
    String said = ArchitectureDocument.text();
    if (Boolean.getBoolean("parvis.write-docs")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, said);
    }
    assertThat(DOCUMENT)
        .as(
            "docs/architecture.md is out of date; write it anew with: mvn test -pl bootstrap -am"
                + " -Dtest=ArchitectureDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dparvis.write-docs=true")
        .hasContent(said);
  }
}
