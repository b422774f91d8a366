/** One-time codes: what may be sent, what may be checked, and when it ends. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.code;
