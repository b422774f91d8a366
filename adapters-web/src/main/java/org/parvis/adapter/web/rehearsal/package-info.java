/** The mailbox page of a rehearsal; in production it does not exist. */
package org.parvis.adapter.web.rehearsal;
