/** What is said to members, by which channel; the words are elsewhere. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.message;
