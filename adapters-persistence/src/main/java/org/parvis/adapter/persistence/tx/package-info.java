/** The one place that begins, commits and rolls back. */
package org.parvis.adapter.persistence.tx;
