/** The schema, brought up to date at start, and the check that the database is safe. */
package org.parvis.adapter.persistence.schema;
