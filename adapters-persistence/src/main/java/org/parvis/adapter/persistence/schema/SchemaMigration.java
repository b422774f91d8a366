package org.parvis.adapter.persistence.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/**
 * Prepares the tables before anything else starts; what starts by itself and reads them declares
 * {@code @DependsOn("SchemaMigration")}. Where it fails, the deployment fails.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
  @Resource(lookup = "java:app/jdbc/parvis")
  private DataSource database;

  @PostConstruct
  void prepare() {
    new Schema(database).prepare();
  }
}
