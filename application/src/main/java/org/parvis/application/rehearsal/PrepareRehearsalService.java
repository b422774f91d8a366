package org.parvis.application.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;

/** Makes what is not there yet; a second start finds its associations and only renews the links. */
public final class PrepareRehearsalService implements PrepareRehearsal {
  private static final String ASSOCIATION_A = "Les Amis du Parvis";
  private static final String ASSOCIATION_B = "La Chorale du Parvis";
  private static final int USES = 1_000;
  private static final Duration LIFE = Duration.ofDays(30);

  private final Associations associations;
  private final Invitations invitations;
  private final RehearsalMoney money;
  private final InviteFirstStaff inviteFirstStaff;
  private final Tools tools;
  private final Transactions transactions;

  /** Time, ids and tokens. */
  public record Tools(Clock clock, Identifiers identifiers, RandomTokens tokens, Digests digests) {}

  public PrepareRehearsalService(
      Associations associations,
      Invitations invitations,
      RehearsalMoney money,
      InviteFirstStaff inviteFirstStaff,
      Tools tools,
      Transactions transactions) {
    this.associations = associations;
    this.invitations = invitations;
    this.money = money;
    this.inviteFirstStaff = inviteFirstStaff;
    this.tools = tools;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    String a = transactions.inTransaction(() -> invite(ASSOCIATION_A, everything()));
    String b =
        transactions.inTransaction(() -> invite(ASSOCIATION_B, Set.of(AccessRight.VIEW_ACCOUNT)));
    Optional<String> staff =
        inviteFirstStaff
            .execute(new InviteFirstStaff.Command(command.language()))
            .match(invited -> Optional.of(invited.token()), alreadyStaffed -> Optional.empty());
    return new Outcome.Ready(new RehearsalLinks(staff, a, b));
  }

  private String invite(String name, Set<AccessRight> rights) {
    Instant now = tools.clock().instant();
    String token = tools.tokens().next();
    invitations.save(
        Invitation.issue(
            new InvitationId(tools.identifiers().next()),
            tools.digests().ofToken(token),
            association(name).id(),
            rights,
            USES,
            now.plus(LIFE)));
    return token;
  }

  private Association association(String name) {
    List<Association> all = associations.all();
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseGet(() -> found(name));
  }

  private Association found(String name) {
    Association association = new Association(new AssociationId(tools.identifiers().next()), name);
    associations.add(association);
    money.bring(association.id());
    return association;
  }

  private static Set<AccessRight> everything() {
    return EnumSet.allOf(AccessRight.class);
  }
}
