package planted.domain.member;

import planted.domain.code.OneTimeCode;

class V07DomainDirection {
  private OneTimeCode code;
}
