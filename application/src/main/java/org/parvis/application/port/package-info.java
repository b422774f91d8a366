/** What the core asks of the world: stores, gateways and sources, implemented by adapters. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.port;
