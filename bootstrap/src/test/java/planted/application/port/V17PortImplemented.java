package planted.application.port;

public interface V17PortImplemented {
  void lead();
}
