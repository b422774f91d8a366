package planted.adapter.kyc.engine;

import java.time.LocalDate;
import java.time.ZoneId;

final class CheckDocument {
  public static void main(String[] words) {
    System.out.println(LocalDate.now(ZoneId.systemDefault()));
  }
}
