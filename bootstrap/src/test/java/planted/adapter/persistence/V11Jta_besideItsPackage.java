package planted.adapter.persistence;

import jakarta.transaction.Transactional;

class V11Jta_besideItsPackage {
  @Transactional
  void store() {}
}
