package org.parvis.application.credential;

import java.util.Optional;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.World;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;

/** The way from a forgotten password to a new one, in English. */
final class Resetting {
  private final World world;
  private final RequestPasswordReset request;
  private final ReadResetLink read;
  private final ResetPassword reset;

  Resetting(World world) {
    this.world = world;
    this.request =
        new RequestPasswordResetService(
            world.members,
            world.resetLinks,
            world.links,
            world.passwordMails,
            world.resets,
            world.tallies,
            new RequestPasswordResetService.Tools(world.identifiers, world.tokens, world.digests),
            world.journal,
            world.transactions,
            world.clock);
    this.read =
        new ReadResetLinkService(
            world.resetLinks, Policies.PASSWORDS, world.journal, world.transactions, world.clock);
    this.reset =
        new ResetPasswordService(
            world.resetLinks,
            world.credentialSets,
            world.openDoors,
            world.passwordMails,
            Policies.PASSWORDS,
            world.hashing,
            world.journal,
            world.transactions,
            world.clock);
  }

  RequestPasswordReset.Outcome ask(EmailAddress address) {
    return request.execute(new RequestPasswordReset.Command(address, Language.ENGLISH));
  }

  /** Asks, and returns the token of the link in the mail. */
  String linkFor(EmailAddress address) {
    ask(address);
    String link = world.inLatestMessage("link");
    return link.substring(link.indexOf('=') + 1);
  }

  boolean isUsable(String token) {
    return shortest(token).isPresent();
  }

  /** Fewest characters of the new password, where the link leads to one. */
  Optional<Integer> shortest(String token) {
    return read.execute(new ReadResetLink.Command(token))
        .match(usable -> Optional.of(usable.shortestPassword()), notUsable -> Optional.empty());
  }

  /** "changed", "not usable", or why the password is weak. */
  String reset(String token, RawPassword password) {
    return reset
        .execute(new ResetPassword.Command(token, password))
        .match(changed -> "changed", weak -> weak.weakness().name(), notUsable -> "not usable");
  }
}
