package org.parvis.application.fake;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Version;

/** Snapshots by id; a snapshot whose version is not the stored one has lost a race. */
final class Shelf<K, S extends Record> {

  private final Map<K, S> byId = new LinkedHashMap<>();

  synchronized Optional<S> get(K id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized List<S> all() {
    return new ArrayList<>(byId.values());
  }

  synchronized void put(K id, S snapshot) {
    S stored = byId.get(id);
    Version expected = stored == null ? Version.NEW : versionOf(stored);
    if (!versionOf(snapshot).equals(expected)) {
      throw new StaleAggregateException(id + " changed since it was loaded");
    }
    byId.put(id, withVersion(snapshot, new Version(expected.number() + 1)));
  }

  private static Version versionOf(Record snapshot) {
    return (Version) value(snapshot, component(snapshot, "version"));
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> R withVersion(R snapshot, Version version) {
    RecordComponent[] components = snapshot.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(part -> part.getName().equals("version") ? version : value(snapshot, part))
            .toArray();
    try {
      return (R) snapshot.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException notARecord) {
      throw new LinkageError("a snapshot is a public record", notARecord);
    }
  }

  private static RecordComponent component(Record snapshot, String name) {
    return Arrays.stream(snapshot.getClass().getRecordComponents())
        .filter(part -> part.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object value(Record snapshot, RecordComponent part) {
    try {
      return part.getAccessor().invoke(snapshot);
    } catch (ReflectiveOperationException notARecord) {
      throw new LinkageError("a snapshot is a public record", notARecord);
    }
  }
}
