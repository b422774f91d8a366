package planted.domain.code;

class V22Getter {
  int getTries() {
    return 1;
  }
}
