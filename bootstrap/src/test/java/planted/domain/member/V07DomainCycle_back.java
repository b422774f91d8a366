package planted.domain.member;

import planted.domain.code.V07DomainCycle_there;

public class V07DomainCycle_back {
  private V07DomainCycle_there there;
}
