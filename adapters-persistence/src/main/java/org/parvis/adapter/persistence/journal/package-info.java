/** The journal. */
package org.parvis.adapter.persistence.journal;
