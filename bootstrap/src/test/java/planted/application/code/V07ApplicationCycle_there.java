package planted.application.code;

import planted.application.login.V07ApplicationCycle_back;

public class V07ApplicationCycle_there {
  private V07ApplicationCycle_back back;
}
