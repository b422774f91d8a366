package org.parvis.adapter.persistence.vault;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.application.contract.EvidenceVaultContract;
import org.parvis.application.port.EvidenceVault;
import org.parvis.domain.shared.Bytes;

class FileEvidenceVaultTest extends EvidenceVaultContract {
  @TempDir private Path folder;
  private EvidenceVault vault;

  @BeforeEach
  void open() {
    vault = new FileEvidenceVault(folder.resolve("evidence"), Bytes.of(new byte[32]));
  }

  @Override
  protected EvidenceVault vault() {
    return vault;
  }
}
