package planted.domain.code;

import planted.domain.member.V07DomainCycle_back;

public class V07DomainCycle_there {
  private V07DomainCycle_back back;
}
