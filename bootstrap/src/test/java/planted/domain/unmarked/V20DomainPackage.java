package planted.domain.unmarked;

class V20DomainPackage {}
