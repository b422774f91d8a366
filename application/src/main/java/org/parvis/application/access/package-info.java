/** Mandates, invitations and the answers to access questions. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.access;
