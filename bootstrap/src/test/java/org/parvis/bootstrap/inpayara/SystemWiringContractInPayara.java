package org.parvis.bootstrap.inpayara;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parvis.bootstrap.configuration.ParvisConfiguration;

class SystemWiringContractInPayara {

  @Test
  void the_clock_is_handed_out_in_universal_time() {
    assertThat(CDI.current().select(Clock.class).get().getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void the_configuration_was_read_and_accepted() {
    assertThat(CDI.current().select(ParvisConfiguration.class).get().rehearsal()).isTrue();
  }
}
