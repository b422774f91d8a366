/** Associations, invitations, mandates and the staff. */
package org.parvis.adapter.persistence.access;
