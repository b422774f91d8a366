package org.parvis.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.ServerLife;
import org.parvis.bootstrap.configuration.ParvisConfiguration;

/** The outside world, reached for here and nowhere else: clock, chance, configuration. */
@Dependent
class SystemWiring {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ParvisConfiguration configuration() {
    return ParvisConfiguration.read(new ServerSettings());
  }

  @Produces
  @Singleton
  KeyFolder keys(ParvisConfiguration configuration) {
    SecureRandom chance = new SecureRandom();
    return new KeyFolder(configuration.server().data(), chance::nextBytes);
  }

  @Produces
  @Singleton
  LifeFolder lives(ParvisConfiguration configuration, Identifiers identifiers) {
    return LifeFolder.entered(configuration.server().data(), new ServerLife(identifiers.next()));
  }

  @Produces
  @Singleton
  ServerLife life(LifeFolder lives) {
    return lives.current();
  }
}
