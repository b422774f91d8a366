package org.parvis.application.review;

import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.ReviewCase;

public final class ListReviewQueueService implements ListReviewQueue {
  private static final int MOST = 200;

  private final ReviewDesk desk;
  private final ReviewCases cases;
  private final Members members;
  private final Transactions transactions;

  public ListReviewQueueService(
      ReviewDesk desk, ReviewCases cases, Members members, Transactions transactions) {
    this.desk = desk;
    this.cases = cases;
    this.members = members;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.reviewer(command.session())
                .<Outcome>map(
                    reviewer ->
                        new Outcome.Cases(
                            cases.openByDueDate(MOST).stream()
                                .map(one -> summary(one, reviewer))
                                .toList()))
                .orElseGet(
                    () -> {
                      desk.refuse(command.session());
                      return new Outcome.NotStaff();
                    }));
  }

  private CaseSummary summary(ReviewCase one, MemberId reviewer) {
    boolean mine = one.isHeldBy(reviewer);
    return new CaseSummary(
        one.id(),
        one.kind(),
        one.dueAt(),
        nameOf(one.subject()),
        one.snapshot().openedAt(),
        mine,
        one.claimedBy().isPresent() && !mine,
        one.subject().equals(reviewer));
  }

  private String nameOf(MemberId subject) {
    return members.ofId(subject).flatMap(Member::name).map(PersonName::inDailyLife).orElse("");
  }
}
