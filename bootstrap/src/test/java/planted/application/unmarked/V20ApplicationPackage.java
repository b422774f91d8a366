package planted.application.unmarked;

class V20ApplicationPackage {}
