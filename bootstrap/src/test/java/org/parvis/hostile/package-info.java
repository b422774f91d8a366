/** What strangers, impatient members and broken programs send, and what it must not do. */
@org.jspecify.annotations.NullMarked
package org.parvis.hostile;
