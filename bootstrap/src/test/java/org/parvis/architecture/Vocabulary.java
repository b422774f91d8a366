package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The few words the rules share. */
final class Vocabulary {
  private Vocabulary() {}

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A condition on one class, told by its description. */
  static ArchCondition<JavaClass> to(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean satisfied = holds.test(type);
        events.add(
            new SimpleConditionEvent(
                type,
                satisfied,
                "%s %s %s in %s"
                    .formatted(
                        type.getFullName(),
                        satisfied ? "is seen to" : "fails to",
                        description,
                        type.getSourceCodeLocation())));
      }
    };
  }

  /** A use of a member by its owner and name: a call, a constructor, a field, a reference to it. */
  static DescribedPredicate<JavaAccess<?>> using(String owner, String... members) {
    Set<String> names = Set.of(members);
    return describe(
        "uses " + owner + names,
        access ->
            access.getTargetOwner().getFullName().equals(owner)
                && (names.isEmpty() || names.contains(access.getName())));
  }
}
