package org.parvis.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

class SignUpRulesTest {
  private static final EmailAddress ADDRESS = new EmailAddress("camille@univ.example");

  private final World world = new World();

  @Test
  void a_link_leaves_for_the_address() {
    assertThat(ask(ADDRESS)).isEqualTo(new RequestSignUp.Outcome.Accepted());

    OutboundMessage mail = world.outbox.latest();
    assertThat(mail.channel()).isEqualTo(Channel.MAIL);
    assertThat(mail.address()).isEqualTo(ADDRESS.value());
    assertThat(mail.kind()).isEqualTo(MessageKind.SIGN_UP_LINK);
    assertThat(mail.language()).isEqualTo(Language.ENGLISH);
    assertThat(mail.notAfter()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(30)));
    assertThat(mail.arguments())
        .containsEntry("link", "https://parvis.example/link.xhtml?token=" + world.tokens.latest())
        .containsEntry("life", "PT30M");
  }

  // security.md A8: hashed at rest
  @Test
  void the_token_is_kept_as_a_digest_only() {
    assertThat(ask(ADDRESS)).isNotNull();

    assertThat(world.links.atRest().get(0).tokenDigest())
        .isEqualTo(world.digests.ofToken(world.tokens.latest()));
    assertThat(world.links.atRest().toString()).doesNotContain(world.tokens.latest());
    assertThat(world.journal.entries().toString())
        .doesNotContain(world.tokens.latest())
        .doesNotContain(ADDRESS.value());
  }

  // security.md A7
  @Test
  void A7_a_known_address_gets_the_same_answer_and_another_message() {
    world.with(MemberBuilder.aMember());

    assertThat(ask(ADDRESS)).isEqualTo(new RequestSignUp.Outcome.Accepted());
    assertThat(world.outbox.latest().kind()).isEqualTo(MessageKind.ALREADY_REGISTERED);
    assertThat(world.inLatestMessage("link")).isEqualTo("https://parvis.example/sign-in.xhtml");
    assertThat(world.links.atRest()).hasSize(1);
  }

  @Test
  void an_address_is_written_to_once_a_minute_and_is_not_told_so() {
    assertThat(ask(ADDRESS)).isNotNull();
    world.clock.advance(Duration.ofSeconds(59));
    assertThat(ask(ADDRESS)).isEqualTo(new RequestSignUp.Outcome.Accepted());
    assertThat(world.outbox.all()).hasSize(1);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(ask(ADDRESS)).isEqualTo(new RequestSignUp.Outcome.Accepted());
    assertThat(world.outbox.all()).hasSize(2);
  }

  // What there is to measure outside, time included, is made of these.
  @Test
  void A7_known_and_unknown_addresses_cost_the_same() {
    EmailAddress known = world.with(MemberBuilder.aMember().number(2)).email();

    assertThat(List.of(costOf(ADDRESS), costOf(known)))
        .containsOnly("Accepted[], 1 transactions, 1 links, 1 messages, 1 lines");
  }

  private String costOf(EmailAddress address) {
    int transactions = world.transactions.count();
    int links = world.links.atRest().size();
    int messages = world.outbox.all().size();
    int lines = world.journal.events().size();
    return "%s, %d transactions, %d links, %d messages, %d lines"
        .formatted(
            ask(address),
            world.transactions.count() - transactions,
            world.links.atRest().size() - links,
            world.outbox.all().size() - messages,
            world.journal.events().size() - lines);
  }

  @Test
  void A7_a_known_address_is_written_to_once_a_minute_too() {
    world.with(MemberBuilder.aMember());
    assertThat(ask(ADDRESS)).isEqualTo(ask(ADDRESS));

    assertThat(world.outbox.all()).hasSize(1);
  }

  @Test
  void only_the_institutions_domains_are_served_where_there_are_some() {
    SignUpSettings ours =
        new SignUpSettings(
            Set.of("Ecole.example"), Duration.ofMinutes(30), Duration.ofMinutes(1), "l", "s");
    RequestSignUp restricted = service(ours);

    assertThat(restricted.execute(command(ADDRESS)))
        .isEqualTo(new RequestSignUp.Outcome.DomainNotServed());
    assertThat(restricted.execute(command(new EmailAddress("a@ecole.example"))))
        .isEqualTo(new RequestSignUp.Outcome.Accepted());
    assertThat(restricted.execute(command(new EmailAddress("a@evil-ecole.example"))))
        .isEqualTo(new RequestSignUp.Outcome.DomainNotServed());
    assertThat(world.outbox.all()).hasSize(1);
    assertThat(world.journal.events())
        .containsExactly(
            JournalEvent.SIGN_UP_ASKED, JournalEvent.SIGN_UP_ASKED, JournalEvent.SIGN_UP_ASKED);
  }

  private RequestSignUp.Outcome ask(EmailAddress address) {
    return service(world.signUp).execute(command(address));
  }

  private static RequestSignUp.Command command(EmailAddress address) {
    return new RequestSignUp.Command(address, Language.ENGLISH, Optional.empty());
  }

  private RequestSignUp service(SignUpSettings settings) {
    return new RequestSignUpService(
        world.members,
        world.links,
        world.signUpMails,
        settings,
        world.identifiers,
        world.tokens,
        world.digests,
        world.journal,
        world.transactions,
        world.clock);
  }
}
