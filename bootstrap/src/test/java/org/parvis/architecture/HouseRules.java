package org.parvis.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the house, for the product or for any mirror of its packages. */
final class HouseRules {
  private HouseRules() {}

  static List<HouseRule> forRoot(String root) {
    return forLayout(Layout.of(root));
  }

  static List<HouseRule> forLayout(Layout layout) {
    return Stream.of(
            new LayerRules(layout).all(),
            new CoreRules(layout).all(),
            new UseCaseRules(layout).all(),
            new StorageRules(layout).all(),
            new EdgeRules(layout).all(),
            new NameRules(layout).all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(HouseRule::number))
        .toList();
  }
}
