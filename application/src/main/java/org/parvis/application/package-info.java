/** What the product does: one package a feature, one use case an interface. */
@org.jspecify.annotations.NullMarked
package org.parvis.application;
