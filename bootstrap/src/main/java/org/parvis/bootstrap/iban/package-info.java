/** What the payments area says about accounts: numbers and where they are served. */
@org.jspecify.annotations.NullMarked
package org.parvis.bootstrap.iban;
