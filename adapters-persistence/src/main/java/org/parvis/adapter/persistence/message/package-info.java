/** The outbox and the rehearsal mailbox. */
package org.parvis.adapter.persistence.message;
