package org.parvis.application.member;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Language;

/** A one-time link for the first member of the staff, while there is none. */
public interface InviteFirstStaff
    extends UseCase<InviteFirstStaff.Command, InviteFirstStaff.Outcome> {
  record Command(Language language) {}

  sealed interface Outcome {
    <T> T match(Function<Invited, T> invited, Function<AlreadyStaffed, T> alreadyStaffed);

    record Invited(String token) implements Outcome {

      @Override
      public <T> T match(Function<Invited, T> invited, Function<AlreadyStaffed, T> alreadyStaffed) {
        return invited.apply(this);
      }
    }

    record AlreadyStaffed() implements Outcome {

      @Override
      public <T> T match(Function<Invited, T> invited, Function<AlreadyStaffed, T> alreadyStaffed) {
        return alreadyStaffed.apply(this);
      }
    }
  }
}
