/**
 * Messages under kills and under load: the product's outbox, dispatcher and SMPP route in a process
 * of their own, an SMSC in another, and PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.parvis.bench.messaging;
