package org.parvis.adapter.persistence.row;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Hands UUIDs to the driver as they are and says their SQL type. By itself the provider sends an
 * absent UUID as text, which PostgreSQL refuses, and falls over one that it reads.
 */
public final class UuidColumns implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session
        .getDescriptors()
        .values()
        .forEach(descriptor -> descriptor.getMappings().forEach(UuidColumns::adapt));
  }

  private static void adapt(DatabaseMapping mapping) {
    if (mapping instanceof AbstractDirectMapping direct
        && (direct.getConverter() instanceof UUIDConverter
            || UUID.class.equals(direct.getAttributeClassification()))) {
      direct.setConverter(new AsIs());
      direct.getField().setSqlType(Types.OTHER);
    }
  }

  private static final class AsIs implements Converter {
    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
      return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
      return value;
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
      // Nothing to prepare.
    }
  }
}
