package planted.application.login;

import planted.application.code.V07ApplicationCycle_there;

public class V07ApplicationCycle_back {
  private V07ApplicationCycle_there there;
}
