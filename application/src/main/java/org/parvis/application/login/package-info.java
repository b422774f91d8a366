/** Signing in, an act across features. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.login;
