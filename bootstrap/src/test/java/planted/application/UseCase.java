package planted.application;

@FunctionalInterface
public interface UseCase<C, O> {
  O execute(C command);
}
