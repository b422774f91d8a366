package org.parvis.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.rehearsal.PrepareRehearsal;
import org.parvis.application.rehearsal.RehearsalLinks;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.member.Language;

/**
 * The links that somebody needs to begin with. They go to a file that its owner alone may read and
 * that {@code ./parvis run} prints and removes; they are never logged.
 */
final class FirstLinks {
  private static final String LINK = "/link.xhtml?token=";
  private static final String INVITATION = "/invitation.xhtml?token=";

  private final ParvisConfiguration configuration;
  private final PrepareRehearsal prepareRehearsal;
  private final InviteFirstStaff inviteFirstStaff;

  FirstLinks(
      ParvisConfiguration configuration,
      PrepareRehearsal prepareRehearsal,
      InviteFirstStaff inviteFirstStaff) {
    this.configuration = configuration;
    this.prepareRehearsal = prepareRehearsal;
    this.inviteFirstStaff = inviteFirstStaff;
  }

  void write() {
    List<String> lines = configuration.rehearsal() ? rehearsal() : production();
    if (lines.isEmpty()) {
      return;
    }
    Path file = configuration.server().data().resolve("links.txt");
    try {
      Path fresh =
          Files.createTempFile(
              configuration.server().data(),
              "links",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The first links cannot be written to " + file, unwritable);
    }
  }

  private List<String> rehearsal() {
    RehearsalLinks links =
        prepareRehearsal
            .execute(new PrepareRehearsal.Command(Language.FRENCH))
            .match(PrepareRehearsal.Outcome.Ready::links);
    List<String> lines = new ArrayList<>(staff(links.staff()));
    lines.add("invitationA=" + url(INVITATION, links.invitationA()));
    lines.add("invitationB=" + url(INVITATION, links.invitationB()));
    return lines;
  }

  private List<String> production() {
    return staff(
        inviteFirstStaff
            .execute(new InviteFirstStaff.Command(Language.FRENCH))
            .match(invited -> Optional.of(invited.token()), alreadyStaffed -> Optional.empty()));
  }

  private List<String> staff(Optional<String> token) {
    return token.map(one -> List.of("staff=" + url(LINK, one))).orElse(List.of());
  }

  private String url(String page, String token) {
    return configuration.server().baseUrl().resolve(page + token).toString();
  }
}
