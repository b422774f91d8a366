package planted.application.code;

public interface V16StrayInterface {
  void confirmSomehow();
}
