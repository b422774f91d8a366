/** What a member knows: password and passcode, with their failure counts and locks. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.credential;
