/**
 * Stand-ins for the outbound ports that keep the ports' promises, and builders, for tests of every
 * module.
 */
@org.jspecify.annotations.NullMarked
package org.parvis.application.fake;
