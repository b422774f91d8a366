package planted.domain.code;

/** State that anybody changes. */
final class BackDoors {
  static class V12Setter {
    private int tries;

    void setTries(int tries) {
      this.tries = tries;
    }
  }

  static class V12OpenField {
    int tries;
  }

  record V13Array_inTheDomain(byte[] content) {}
}
